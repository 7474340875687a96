// Phone Alert's webhook: sends the macros of a problem to the bridge and returns the tags for the problem.
var LONGEST = 8000, // characters of one macro: the bridge accepts more than all of them together
    LONGEST_TAGS = 60000, // they are JSON, which cannot be parsed when it is cut
    MARK = ' […]',
    OURS = ['PhoneAlertURL', 'PhoneAlertKey', 'HTTPProxy'],
    params = JSON.parse(value);

function fit(text, longest) {
    var end = longest - MARK.length;
    if (text.length <= longest) {
        return text;
    }
    // do not cut between the two halves of a surrogate pair
    return text.substring(0, /[\uD800-\uDBFF]/.test(text.charAt(end - 1)) ? end - 1 : end) + MARK;
}

function macros() {
    var message = {};
    Object.keys(params).forEach(function (name) {
        if (OURS.indexOf(name) < 0) {
            message[name] = fit(String(params[name]), name === 'EVENT.TAGSJSON' ? LONGEST_TAGS : LONGEST);
        }
    });
    return JSON.stringify(message);
}

function refusal(status, text) {
    var why = text;
    try {
        why = JSON.parse(text).detail;
    }
    catch (noProblem) {
        // another server answered: a proxy, or one without Phone Alert
    }
    return 'HTTP ' + status + ': ' + String(why).substring(0, 500);
}

function send() {
    var request = new HttpRequest(),
        answer;

    if (params.HTTPProxy) {
        request.setProxy(params.HTTPProxy);
    }
    request.addHeader('Content-Type: application/json; charset=utf-8');
    request.addHeader('Authorization: Bearer ' + params.PhoneAlertKey);
    answer = request.post(params.PhoneAlertURL.replace(/\/+$/, '') + '/events', macros());
    if (request.getStatus() < 200 || request.getStatus() > 299) {
        throw refusal(request.getStatus(), answer);
    }
    return JSON.parse(answer);
}

// the link to the alert is stored as tags of the problem, once
function tags(receipt) {
    var first = params['EVENT.VALUE'] === '1' && params['EVENT.UPDATE.STATUS'] === '0';
    return first && receipt.issueKey
        ? {__zbx_pa_issuekey: receipt.issueKey, __zbx_pa_issuelink: receipt.issueLink}
        : {};
}

try {
    if (!/^https?:\/\//.test(params.PhoneAlertURL)) {
        throw 'the parameter PhoneAlertURL is not set: the address of the bridge, such as https://alert.example.org/zabbix-bridge';
    }
    if (!/^[!-~]{20,200}$/.test(params.PhoneAlertKey)) {
        throw 'the parameter PhoneAlertKey is not set: the key of the alert source';
    }
    return JSON.stringify({tags: tags(send())});
}
catch (error) {
    Zabbix.log(3, '[Phone Alert] problem ' + params['EVENT.ID'] + ' not delivered, Zabbix retries: ' + error);
    throw 'Phone Alert: ' + error;
}

package org.phonealert.promise;

/** When something goes wrong: a column of the fault matrix. */
enum Moment {
    BEFORE_SEND("before send"),
    AFTER_SEND("after send"),
    AFTER_ANSWER("after answer"),
    AFTER_KEY("after key");

    private final String words;

    Moment(String words) {
        this.words = words;
    }

    @Override
    public String toString() {
        return words;
    }
}

package org.phonealert.twilio.simulator.twiml;

import com.twilio.twiml.TwiMLException;
import com.twilio.twiml.VoiceResponse;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Reads a document; whatever Twilio would refuse is refused. */
public final class TwimlReader {
    /** Error number of a document that is no XML. */
    public static final int NO_XML = 12100;

    private static final int AGAINST_THE_RULES = 12200;
    private static final int LONGEST_DOCUMENT = 64 * 1024;

    /** Looking for a parser takes many times as long as parsing. */
    private static final ThreadLocal<DocumentBuilder> PARSER = ThreadLocal.withInitial(TwimlReader::parser);

    private TwimlReader() {}

    /** Reads a document once, so that the first call need not wait until everything is loaded. */
    public static void warmUp() {
        try {
            read("<Response><Gather><Say>.</Say></Gather></Response>");
        } catch (InvalidTwiml e) {
            throw new IllegalStateException(e);
        }
    }

    /** The verbs of a document, in order. */
    public static List<Verb> read(String document) throws InvalidTwiml {
        if (document.getBytes(StandardCharsets.UTF_8).length > LONGEST_DOCUMENT) {
            throw new InvalidTwiml(11750, "The document is longer than 64 kB");
        }
        Element response = root(document);
        try {
            VoiceResponse.Builder.fromXml(document).build();
        } catch (TwiMLException e) {
            throw new InvalidTwiml(AGAINST_THE_RULES, String.valueOf(e.getMessage()));
        }
        List<Verb> verbs = new ArrayList<>();
        for (Element element : children(response)) {
            verbs.add(VerbElement.verb(element));
        }
        return List.copyOf(verbs);
    }

    static List<Element> children(Element parent) throws InvalidTwiml {
        List<Element> elements = new ArrayList<>();
        NodeList nodes = parent.getChildNodes();
        for (int i = 0; i < nodes.getLength(); i++) {
            Node node = nodes.item(i);
            if (node instanceof Element element) {
                elements.add(element);
            } else if (node.getNodeType() == Node.TEXT_NODE
                    && !node.getTextContent().isBlank()) {
                throw rules("Text is not allowed in " + parent.getTagName());
            }
        }
        return elements;
    }

    static InvalidTwiml rules(String message) {
        return new InvalidTwiml(AGAINST_THE_RULES, message);
    }

    private static Element root(String document) throws InvalidTwiml {
        try {
            Element root = PARSER.get()
                    .parse(new InputSource(new StringReader(document)))
                    .getDocumentElement();
            if (!root.getTagName().equals("Response")) {
                throw rules("The document is a " + root.getTagName() + ", not a Response");
            }
            return root;
        } catch (SAXException | IOException e) {
            throw new InvalidTwiml(NO_XML, "Not well-formed: " + e.getMessage());
        }
    }

    private static DocumentBuilder parser() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setExpandEntityReferences(false);
            DocumentBuilder parser = factory.newDocumentBuilder();
            parser.setErrorHandler(new Refusal());
            return parser;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Throws instead of printing to the console. */
    private static final class Refusal implements ErrorHandler {
        @Override
        public void warning(SAXParseException e) {
            // nothing that would stop the call
        }

        @Override
        public void error(SAXParseException e) throws SAXException {
            throw e;
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
            throw e;
        }
    }
}

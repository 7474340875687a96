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

/** Parses TwiML documents and refuses those that Twilio would refuse. */
public final class TwimlReader {
    /** Twilio's error code for a document that is not well-formed XML. */
    private static final int NOT_XML = 12100;

    private static final int INVALID_TWIML = 12200;
    private static final int MOST_BYTES = 64 * 1024;

    /** One parser for each thread, because to create one takes many times as long as to parse a document. */
    private static final ThreadLocal<DocumentBuilder> PARSER = ThreadLocal.withInitial(TwimlReader::parser);

    private TwimlReader() {}

    /** Parses a document once, so that the first call need not wait for classes to load. */
    public static void warmUp() {
        try {
            read("<Response><Gather><Say>.</Say></Gather></Response>");
        } catch (InvalidTwiml e) {
            throw new IllegalStateException(e);
        }
    }

    /** The verbs of a document, in order; throws InvalidTwiml when Twilio would refuse the document. */
    public static List<Verb> read(String document) throws InvalidTwiml {
        if (document.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw new InvalidTwiml(11750, "The document is longer than 64 kB");
        }
        Element response = root(document);
        try {
            VoiceResponse.Builder.fromXml(document).build();
        } catch (TwiMLException e) {
            throw new InvalidTwiml(INVALID_TWIML, String.valueOf(e.getMessage()));
        }
        List<Verb> verbs = new ArrayList<>();
        for (Element element : children(response)) {
            verbs.add(VerbElement.parse(element));
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
                throw invalid("Text is not allowed in " + parent.getTagName());
            }
        }
        return elements;
    }

    static InvalidTwiml invalid(String message) {
        return new InvalidTwiml(INVALID_TWIML, message);
    }

    private static Element root(String document) throws InvalidTwiml {
        try {
            Element root = PARSER.get()
                    .parse(new InputSource(new StringReader(document)))
                    .getDocumentElement();
            if (!root.getTagName().equals("Response")) {
                throw invalid("The root element is " + root.getTagName() + ", not Response");
            }
            return root;
        } catch (SAXException | IOException e) {
            throw new InvalidTwiml(NOT_XML, "Not well-formed XML: " + e.getMessage());
        }
    }

    private static DocumentBuilder parser() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setExpandEntityReferences(false);
            DocumentBuilder parser = factory.newDocumentBuilder();
            parser.setErrorHandler(new ThrowingHandler());
            return parser;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Throws on errors, where the default handler would print to the console. */
    private static final class ThrowingHandler implements ErrorHandler {
        @Override
        public void warning(SAXParseException e) {
            // a warning does not make Twilio refuse the document
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

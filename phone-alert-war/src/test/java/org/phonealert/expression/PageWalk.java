package org.phonealert.expression;

import java.io.IOException;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Walks a page and what it includes, and checks each expression with the names that are known in that place. */
final class PageWalk {
    private static final String VARIABLE = "var";

    private final Path root;
    private final ExpressionChecker checker;

    PageWalk(Path root, ExpressionChecker checker) {
        this.root = root;
        this.checker = checker;
    }

    /** Checks the page at this path beneath the root. */
    void walk(String path, Map<String, Type> names) {
        walk(parsed(path), names, path);
    }

    private void walk(Element element, Map<String, Type> names, String place) {
        Map<String, Type> inside = new HashMap<>(names);
        if (element.hasAttribute(VARIABLE)) {
            // names of rows hide others, also where their type is not known
            inside.remove(element.getAttribute(VARIABLE));
            typeOf(element.getAttribute("value"), names, place)
                    .flatMap(Generics::elements)
                    .ifPresent(row -> inside.put(element.getAttribute(VARIABLE), row));
        }
        if (element.hasAttribute("varStatus")) {
            inside.remove(element.getAttribute("varStatus"));
        }
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            typeOf(((Attr) attributes.item(i)).getValue(), inside, place);
        }
        NodeList children = element.getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            Node child = children.item(i);
            if (child instanceof Element one) {
                walk(one, inside, place);
            } else if (child.getNodeType() == Node.TEXT_NODE || child.getNodeType() == Node.CDATA_SECTION_NODE) {
                typeOf(child.getTextContent(), inside, place);
            }
        }
        if (element.getTagName().equals("ui:include")) {
            walk(element.getAttribute("src"), given(element, inside, place));
        }
    }

    /** The names of the place, and the parameters of the include. */
    private Map<String, Type> given(Element include, Map<String, Type> names, String place) {
        Map<String, Type> given = new HashMap<>(names);
        NodeList parameters = include.getElementsByTagName("ui:param");
        for (int i = 0; i < parameters.getLength(); i++) {
            Element parameter = (Element) parameters.item(i);
            given.remove(parameter.getAttribute("name"));
            typeOf(parameter.getAttribute("value"), names, place)
                    .ifPresent(type -> given.put(parameter.getAttribute("name"), type));
        }
        return given;
    }

    private Optional<Type> typeOf(String text, Map<String, Type> names, String place) {
        return text.contains("#{") || text.contains("${") ? checker.check(text, names, place) : Optional.empty();
    }

    private Element parsed(String path) {
        Path file = root.resolve(path.startsWith("/") ? path.substring(1) : path);
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(file.toFile())
                    .getDocumentElement();
        } catch (ParserConfigurationException | SAXException | IOException broken) {
            throw new IllegalStateException(file.toString(), broken);
        }
    }
}

package org.phonealert.rig;

/** The operators of the tests, each with a virtual phone. */
public enum Person {
    ALICE("Alice Martin", "+33634168796"),
    BRUNO("Bruno Petit", "+33612345678"),
    CHLOE("Chloé Durand", "+33698765432");

    private final String fullName;
    private final String number;

    Person(String fullName, String number) {
        this.fullName = fullName;
        this.number = number;
    }

    public String fullName() {
        return fullName;
    }

    public String number() {
        return number;
    }
}

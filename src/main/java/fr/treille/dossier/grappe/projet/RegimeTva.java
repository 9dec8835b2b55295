package fr.treille.dossier.grappe.projet;

/** Whether the porteur gets back the VAT of what it buys: the amounts are without or with it (domain reference §3.4). */
public enum RegimeTva {
    HT("hors taxes", "Hors taxes\u00A0: le porteur récupère la TVA"),
    TTC("toutes taxes comprises", "Toutes taxes comprises\u00A0: le porteur ne récupère pas la TVA");

    private final String libelle;
    private final String explication;

    RegimeTva(String libelle, String explication) {
        this.libelle = libelle;
        this.explication = explication;
    }

    /** What is said after an amount: « hors taxes ». */
    public String libelle() {
        return libelle;
    }

    /** As a choice says it. */
    public String explication() {
        return explication;
    }
}

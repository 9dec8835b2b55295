package fr.treille.engagement.acte;

/**
 * How sentences call a kind of document.
 *
 * @param nom in the singular, « lettre »
 * @param pluriel « lettres »
 * @param feminin its gender
 */
public record NomActe(String nom, String pluriel, boolean feminin) {

    /** « la lettre ». */
    public String le() {
        return (feminin ? "la " : "le ") + nom;
    }

    /** « La lettre ». */
    public String leEnTete() {
        return (feminin ? "La " : "Le ") + nom;
    }

    /** « Cette lettre ». */
    public String ce() {
        return (feminin ? "Cette " : "Ce ") + nom;
    }

    /** « une nouvelle lettre ». */
    public String unNouveau() {
        return (feminin ? "une nouvelle " : "un nouveau ") + nom;
    }

    /** « une lettre corrigée ». */
    public String unCorrige() {
        return (feminin ? "une " : "un ") + nom + " corrigé" + e();
    }

    /** « la lettre corrigée ». */
    public String leCorrige() {
        return le() + " corrigé" + e();
    }

    /** « elle ». */
    public String elle() {
        return feminin ? "elle" : "il";
    }

    /** « Elle ». */
    public String elleEnTete() {
        return feminin ? "Elle" : "Il";
    }

    /** The ending of a participle that agrees with it. */
    public String e() {
        return feminin ? "e" : "";
    }
}

package fr.treille.suivi.mesure;

/** What recording does, or would do, in numbers of measures. */
public record BilanMesures(int nouvelles, int corrigees, int effacees, int inchangees) {

    /** « 12 nouvelles, 3 corrigées »; « rien de nouveau » when nothing changes. */
    public String enClair() {
        var texte = new StringBuilder();
        ajouter(texte, nouvelles, "nouvelle");
        ajouter(texte, corrigees, "corrigée");
        ajouter(texte, effacees, "effacée");
        return texte.isEmpty() ? "rien de nouveau" : texte.toString();
    }

    private static void ajouter(StringBuilder texte, int nombre, String mot) {
        if (nombre > 0) {
            texte.append(texte.isEmpty() ? "" : ", ")
                    .append(fr.treille.socle.commun.Formats.nombre(nombre))
                    .append(' ')
                    .append(mot)
                    .append(nombre > 1 ? "s" : "");
        }
    }
}

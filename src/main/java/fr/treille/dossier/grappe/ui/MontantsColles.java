package fr.treille.dossier.grappe.ui;

import fr.treille.socle.commun.Montant;
import fr.treille.socle.commun.Refus;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Amounts pasted from a spreadsheet: « FINESS ; montant », one a line, by semicolon or tabulation. */
final class MontantsColles {

    private static final Pattern SEPARATEUR = Pattern.compile("\\s*[;\\t]\\s*");
    private static final Pattern EUROS = Pattern.compile("-?\\d{1,12}([.,]\\d{1,2})?");

    private MontantsColles() {}

    /**
     * By FINESS, in the order of the lines.
     *
     * @throws Refus on « montants », naming the line that says none, or an ESSMS twice
     */
    static Map<String, Montant> lire(String texte) {
        var montants = new LinkedHashMap<String, Montant>();
        var lignes = texte.lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
        if (lignes.isEmpty()) {
            throw refus("Collez au moins une ligne «\u00A0FINESS\u00A0; montant\u00A0».");
        }
        for (var ligne : lignes) {
            var parties = SEPARATEUR.split(ligne);
            var euros = parties.length == 2 ? parties[1].replaceAll("[\\s\\h\\u202F€]", "") : "";
            var finess = parties.length == 2 ? FinessColles.lire(parties[0]).numeros() : List.<String>of();
            if (finess.size() != 1 || !EUROS.matcher(euros).matches()) {
                throw refus("Cette ligne n’est pas «\u00A0FINESS\u00A0; montant\u00A0»\u00A0: " + extrait(ligne) + ".");
            }
            if (montants.put(finess.getFirst(), Montant.de(new BigDecimal(euros.replace(',', '.')))) != null) {
                throw refus("L’ESSMS " + finess.getFirst() + " est deux fois dans la colonne.");
            }
        }
        return montants;
    }

    private static String extrait(String ligne) {
        return ligne.length() > 40 ? ligne.substring(0, 40) + "…" : ligne;
    }

    private static Refus refus(String message) {
        return Refus.surChamp("montants", message);
    }
}

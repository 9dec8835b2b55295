package fr.treille.dossier.grappe.ui;

import fr.treille.socle.commun.NumeroFiness;
import fr.treille.socle.commun.Refus;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The FINESS numbers of a pasted column, or of a whole table: other columns are passed over.
 *
 * @param numeros each once, in the order of the lines
 * @param illisibles the lines in which there is no right number
 */
record FinessColles(List<String> numeros, List<String> illisibles) {

    private static final Pattern NUMERO = Pattern.compile("(?<![0-9A-Za-z])[0-9][0-9ABab][0-9]{7}(?![0-9A-Za-z])");

    /** What a spreadsheet leaves of a number that began by a zero. */
    private static final Pattern SANS_ZERO = Pattern.compile("[0-9AB][0-9]{7}");

    /** Of a line that is not a number, enough to find it again. */
    private static final int EXTRAIT = 40;

    static FinessColles lire(String texte) {
        var numeros = new LinkedHashSet<String>();
        var illisibles = new ArrayList<String>();
        for (var ligne :
                texte.lines().map(String::strip).filter(l -> !l.isEmpty()).toList()) {
            var lus = numeros(ligne);
            numeros.addAll(lus);
            if (lus.isEmpty()) {
                illisibles.add(ligne.length() > EXTRAIT ? ligne.substring(0, EXTRAIT) + "…" : ligne);
            }
        }
        return new FinessColles(List.copyOf(numeros), illisibles);
    }

    private static List<String> numeros(String ligne) {
        var seul = ligne.replaceAll("[\\s\\h]+", "").toUpperCase(Locale.ROOT);
        if (SANS_ZERO.matcher(seul).matches() && juste("0" + seul)) {
            return List.of("0" + seul);
        }
        if (juste(seul)) {
            return List.of(seul);
        }
        return NUMERO.matcher(ligne)
                .results()
                .map(lu -> lu.group().toUpperCase(Locale.ROOT))
                .filter(FinessColles::juste)
                .toList();
    }

    private static boolean juste(String numero) {
        try {
            NumeroFiness.saisir(numero);
            return true;
        } catch (Refus malForme) {
            return false;
        }
    }

    /**
     * What became of each, in a sentence a kind.
     *
     * @param essms those that are open ESSMS of the registry
     * @param connus those that the registry knows
     * @param presents those that the grappe has already
     */
    List<String> constat(Set<String> essms, Set<String> connus, Set<String> presents) {
        var lignes = new ArrayList<String>();
        var choisis = parmi(numero -> essms.contains(numero) && !presents.contains(numero));
        lignes.add(
                choisis.isEmpty()
                        ? "Aucun ESSMS à choisir n’est trouvé."
                        : choisis.size()
                                + (choisis.size() > 1 ? " ESSMS trouvés et choisis." : " ESSMS trouvé et choisi."));
        dire(lignes, "Déjà dans la grappe", parmi(presents::contains));
        dire(
                lignes,
                "Fermés, ou qui ne sont pas des ESSMS",
                parmi(numero -> connus.contains(numero) && !essms.contains(numero) && !presents.contains(numero)));
        dire(
                lignes,
                "Introuvables dans le registre",
                parmi(numero -> !connus.contains(numero) && !presents.contains(numero)));
        dire(lignes, "Lignes sans FINESS juste", illisibles);
        return lignes;
    }

    private List<String> parmi(Predicate<String> condition) {
        return numeros.stream().filter(condition).toList();
    }

    private static void dire(List<String> lignes, String quoi, List<String> lesquels) {
        if (!lesquels.isEmpty()) {
            lignes.add(quoi + " (" + lesquels.size() + ")\u00A0: " + String.join(", ", lesquels) + ".");
        }
    }
}

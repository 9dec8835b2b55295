package fr.treille.socle.lecture;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.Refus;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A text whose columns are apart by a character, which is found out. */
final class TableauCsv implements Tableau {

    /** In the order in which they are preferred: a comma is also in French numbers. */
    private static final Map<Character, String> SEPARATEURS =
            Map.of('\t', "tabulation", ';', "point-virgule", '|', "barre verticale", ',', "virgule");

    private static final char[] ORDRE = {'\t', ';', '|', ','};
    private static final int EXAMINEES = 30;

    private final String texte;
    private final String encodage;
    private final char separateur;
    /** Excel's first line « sep=; », which is not one of the table. */
    private final boolean directive;

    TableauCsv(String brut, String encodage) {
        var sansMarque = brut.startsWith("\uFEFF") ? brut.substring(1) : brut;
        // how MS-DOS ended a text
        this.texte = sansMarque.endsWith("\u001A") ? sansMarque.substring(0, sansMarque.length() - 1) : sansMarque;
        this.encodage = encodage;
        this.directive = texte.length() > 5
                && texte.regionMatches(true, 0, "sep=", 0, 4)
                && (texte.charAt(5) == '\r' || texte.charAt(5) == '\n');
        this.separateur = directive ? texte.charAt(4) : separateur(texte);
    }

    /** The one that is in most of the first lines. */
    private static char separateur(String texte) {
        var lignes = texte.lines().filter(l -> !l.isBlank()).limit(EXAMINEES).toList();
        char meilleur = ';';
        long plus = 0;
        for (char candidat : ORDRE) {
            long nombre = lignes.stream()
                    .filter(ligne -> horsGuillemets(ligne, candidat))
                    .count();
            if (nombre > plus) {
                plus = nombre;
                meilleur = candidat;
            }
        }
        return meilleur;
    }

    private static boolean horsGuillemets(String ligne, char cherche) {
        boolean dedans = false;
        for (int i = 0; i < ligne.length(); i++) {
            char c = ligne.charAt(i);
            dedans ^= c == '"';
            if (c == cherche && !dedans) {
                return true;
            }
        }
        return false;
    }

    @Override
    public String genre() {
        return "CSV, " + encodage + ", séparateur " + SEPARATEURS.getOrDefault(separateur, "«" + separateur + "»");
    }

    @Override
    public List<String> feuilles() {
        return List.of("");
    }

    @Override
    public void parcourir(int feuille, Lecture lecture) throws IOException {
        int lues = 0;
        try (var csv = CsvReader.builder()
                .fieldSeparator(separateur)
                .skipEmptyLines(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .ofCsvRecord(new StringReader(texte))) {
            for (var champs : csv) {
                if (directive && champs.getStartingLineNumber() == 1) {
                    continue;
                }
                if (++lues > FichierTableau.LIGNES_MAXIMUM) {
                    throw FichierTableau.refus("Ce fichier a plus de " + Formats.nombre(FichierTableau.LIGNES_MAXIMUM)
                            + " lignes\u00A0: partagez-le.");
                }
                var ligne = new LigneLue((int) champs.getStartingLineNumber(), cellules(champs.getFields()));
                if (!ligne.vide() && !lecture.ligne(ligne)) {
                    return;
                }
            }
        } catch (CsvParseException coupure) {
            throw new Refus(
                    "Ce fichier CSV ne se lit pas jusqu’au bout\u00A0: un guillemet ouvert n’est jamais refermé,"
                            + " ou une ligne est démesurée. Enregistrez-le de nouveau depuis le tableur.");
        }
    }

    private static List<Cellule> cellules(List<String> champs) {
        var cellules = new ArrayList<Cellule>(champs.size());
        for (var champ : champs) {
            cellules.add(cellule(champ));
        }
        return cellules;
    }

    private static Cellule cellule(String valeur) {
        var net = valeur.strip();
        return net.length() > 1 && net.charAt(0) == '=' && !net.startsWith("=\"")
                ? Cellule.refusee(net, "contient une formule\u00A0(" + net + ")\u00A0: donnez sa valeur")
                // ="010001234" is how some tools keep the leading zeros
                : Cellule.texte(net.startsWith("=\"") ? net.substring(1).replace("\"", "") : net);
    }

    @Override
    public void close() {}
}

package fr.treille.socle.lecture;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The merged cells of a sheet, which the file tells after its lines and holds in the first of them alone: their text is given to
 * all of them, with the name of the merge.
 */
final class Fusions {

    private static final Pattern PLAGE = Pattern.compile("ref=\"(([A-Z]{1,3})(\\d{1,7}):([A-Z]{1,3})(\\d{1,7}))\"");
    private static final String DEBUT = "mergeCells";
    private static final int MAXIMUM = 4_000_000;

    private record Plage(String nom, int colonne, int ligne, int derniereColonne, int derniereLigne) {}

    private final List<Plage> aVenir;
    private final List<Plage> ouvertes = new ArrayList<>();
    private final Map<Plage, Cellule> valeurs = new HashMap<>();
    /** Of each column, the last line that a merge holds: real ones have no cell in common. */
    private final int[] tenues = new int[TableauXlsx.COLONNES_MAXIMUM];

    private int suivante;

    private Fusions(List<Plage> plages) {
        plages.sort(Comparator.comparingInt(Plage::ligne));
        this.aVenir = plages;
    }

    /** Those of the XML of a sheet, null when the workbook has none. */
    static Fusions lire(@Nullable InputStream feuille) throws IOException {
        var plages = new ArrayList<Plage>();
        if (feuille != null) {
            var vues = PLAGE.matcher(partie(new InputStreamReader(feuille, StandardCharsets.UTF_8)));
            while (vues.find()) {
                var plage = new Plage(
                        vues.group(1),
                        colonne(vues.group(2)),
                        Integer.parseInt(vues.group(3)),
                        Math.min(colonne(vues.group(4)), TableauXlsx.COLONNES_MAXIMUM - 1),
                        Integer.parseInt(vues.group(5)));
                if (plage.colonne() <= plage.derniereColonne() && plage.ligne() <= plage.derniereLigne()) {
                    plages.add(plage);
                }
            }
        }
        return new Fusions(plages);
    }

    /** What stands between the two marks; the lines before them are passed over without being kept. */
    private static String partie(Reader xml) throws IOException {
        var garde = new StringBuilder();
        var tampon = new char[1 << 16];
        boolean trouve = false;
        for (int lus = xml.read(tampon); lus > 0 && garde.length() < MAXIMUM; lus = xml.read(tampon)) {
            garde.append(tampon, 0, lus);
            if (!trouve) {
                int debut = garde.indexOf(DEBUT);
                trouve = debut >= 0;
                garde.delete(0, trouve ? debut + DEBUT.length() : Math.max(0, garde.length() - DEBUT.length()));
            }
            int fin = trouve ? garde.indexOf(DEBUT) : -1;
            if (fin >= 0) {
                return garde.substring(0, fin);
            }
        }
        return trouve ? garde.toString() : "";
    }

    static int colonne(String lettres) {
        int rang = 0;
        for (char c : lettres.toCharArray()) {
            rang = rang * 26 + c - 'A' + 1;
        }
        return rang - 1;
    }

    /** Takes its columns, unless another merge has one: then it is none, and the work of a line stays that of its columns. */
    private boolean libre(Plage plage) {
        for (int i = plage.colonne(); i <= plage.derniereColonne(); i++) {
            if (tenues[i] >= plage.ligne()) {
                return false;
            }
        }
        Arrays.fill(tenues, plage.colonne(), plage.derniereColonne() + 1, plage.derniereLigne());
        return true;
    }

    /** Gives the merged cells of a line their text; lines come in their order. */
    void remplir(int numero, List<Cellule> cellules) {
        ouvertes.removeIf(plage -> {
            boolean finie = plage.derniereLigne() < numero;
            if (finie) {
                valeurs.remove(plage);
            }
            return finie;
        });
        while (suivante < aVenir.size() && aVenir.get(suivante).ligne() <= numero) {
            var plage = aVenir.get(suivante++);
            if (plage.derniereLigne() >= numero && libre(plage)) {
                ouvertes.add(plage);
            }
        }
        for (var plage : ouvertes) {
            if (plage.ligne() == numero && plage.colonne() < cellules.size()) {
                valeurs.put(plage, cellules.get(plage.colonne()));
            }
            var valeur = valeurs.getOrDefault(plage, Cellule.VIDE).fusionnee(plage.nom());
            while (!valeur.vide() && cellules.size() <= plage.derniereColonne()) {
                cellules.add(Cellule.VIDE);
            }
            for (int i = plage.colonne(); i <= plage.derniereColonne() && i < cellules.size(); i++) {
                cellules.set(i, valeur);
            }
        }
    }
}

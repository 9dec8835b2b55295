package fr.treille.dossier.notation.ui;

import com.vaadin.flow.component.html.NativeTable;
import fr.treille.dossier.notation.Dispersion;
import fr.treille.dossier.notation.FicheLue;
import fr.treille.dossier.notation.NoteLue;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.ui.TablesLues;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Sheets as they are read: one line by line, or several side by side with their spread. */
final class TablesNotes {

    private static final String CLASSE = "notation-table";

    private TablesNotes() {}

    /** « 12,5 / 20 ». */
    static String sur(BigDecimal note, int maximum) {
        return Formats.nombre(note) + " / " + maximum;
    }

    static NativeTable fiche(String nom, List<NoteLue> notes) {
        var table = TablesLues.table(CLASSE, nom, List.of("Critère", "Sous-critère", "#Note", "Commentaire"));
        notes.forEach(note -> ligne(
                table,
                List.of("Critère", "Sous-critère", "#Note", "Commentaire"),
                List.of(
                        note.critere(),
                        note.libelle(),
                        note.note() == null ? "—" : sur(note.note(), note.maximum()),
                        note.commentaire())));
        return table;
    }

    /** Those who scored side by side, then the lowest, the highest and the mean of each line. */
    static NativeTable comparees(List<FicheLue> fiches) {
        var titres = new ArrayList<String>(List.of("Sous-critère", "#Sur"));
        fiches.forEach(fiche -> titres.add("#" + fiche.auteur()));
        titres.addAll(List.of("#Écart", "#Moyenne"));
        var table = TablesLues.table(CLASSE, "Fiches soumises", titres);
        for (var dispersion : Dispersion.de(fiches)) {
            var textes = new ArrayList<String>(List.of(dispersion.libelle(), String.valueOf(dispersion.maximum())));
            fiches.forEach(fiche -> textes.add(note(fiche, dispersion)));
            textes.add(Formats.nombre(dispersion.ecart()));
            textes.add(Formats.nombre(dispersion.moyenne()));
            ligne(table, titres, textes);
        }
        var totaux = new ArrayList<String>(
                List.of("Total", String.valueOf(fiches.getFirst().maximum())));
        fiches.forEach(fiche -> totaux.add(Formats.nombre(fiche.total())));
        totaux.add(Formats.nombre(ecart(fiches)));
        totaux.add("");
        ligne(table, titres, totaux);
        return table;
    }

    private static BigDecimal ecart(List<FicheLue> fiches) {
        var totaux = fiches.stream().map(FicheLue::total).sorted().toList();
        return totaux.getLast().subtract(totaux.getFirst());
    }

    private static String note(FicheLue fiche, Dispersion ligne) {
        return fiche.notes().stream()
                .filter(note -> note.critere().equals(ligne.critere())
                        && note.libelle().equals(ligne.libelle())
                        && note.maximum() == ligne.maximum())
                .findFirst()
                .map(NoteLue::note)
                .map(Formats::nombre)
                .orElse("—");
    }

    private static void ligne(NativeTable table, List<String> titres, List<String> textes) {
        var rang = table.getBody().addRow();
        for (int i = 0; i < textes.size(); i++) {
            var cellule = rang.addDataCell();
            cellule.setText(textes.get(i));
            cellule.setClassName("nombre", titres.get(i).startsWith("#"));
        }
    }
}

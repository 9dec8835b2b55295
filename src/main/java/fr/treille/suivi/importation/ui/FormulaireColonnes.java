package fr.treille.suivi.importation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.temps.PlageDates;
import fr.treille.socle.commun.ui.ChampDate;
import fr.treille.socle.commun.ui.Champs;
import fr.treille.socle.commun.ui.ChampsRefusables;
import fr.treille.suivi.importation.Champ;
import fr.treille.suivi.importation.ColonneMesures;
import fr.treille.suivi.importation.Correspondance;
import fr.treille.suivi.importation.FichierExamine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What was understood of a file, to be put right before it is read: its sheet, its headers, its columns, its period. */
class FormulaireColonnes extends Div {

    /** How the file is to be read. */
    record Reglage(
            int feuille,
            int ligneEntetes,
            Correspondance colonnes,
            @Nullable LocalDate debut,
            @Nullable LocalDate fin) {}

    private final FichierExamine vu;
    private final List<Select<ColonneMesures>> choix = new ArrayList<>();
    private final ChampsRefusables champs = new ChampsRefusables();
    private final ChampDate debut;
    private final ChampDate fin;

    /**
     * @param relire looks at another sheet, or at other headers
     * @param essayer reads the file so, or refuses it
     * @param renoncer leaves it
     */
    FormulaireColonnes(
            String nom,
            FichierExamine vu,
            LocalDate aujourdhui,
            BiConsumer<Integer, @Nullable Integer> relire,
            Consumer<Reglage> essayer,
            Runnable renoncer) {
        this.vu = vu;
        debut = champs.ajouter("debut", Champs.date("Premier jour", PlageDates.FAIT, aujourdhui));
        fin = champs.ajouter("fin", Champs.date("Dernier jour", PlageDates.FAIT, aujourdhui));
        addClassName("import-colonnes");
        add(new Paragraph(nom + "\u00A0: " + vu.genre() + "."));
        var deja = vu.dejaImporte();
        if (deja != null) {
            add(new Paragraph("Ce même fichier a déjà été enregistré le " + Formats.date(deja)
                    + "\u00A0: rien ne devrait changer."));
        }
        add(reperes(relire));
        if (vu.ligneEntetes() == 0) {
            add(new Paragraph("Aucune ligne ne ressemble à des en-têtes\u00A0: dites laquelle les porte."));
        } else {
            add(
                    new Paragraph(
                            vu.connue()
                                    ? "Les colonnes sont lues comme la dernière fois avec ces en-têtes."
                                    : "Vérifiez ce que contient chaque colonne\u00A0: votre choix sera retenu pour les prochains"
                                            + " fichiers de même forme."),
                    colonnes(),
                    periode());
        }
        var lancer = new Button("Essayer", clic -> champs.essayer(() -> essayer.accept(reglage())));
        lancer.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        lancer.setEnabled(vu.ligneEntetes() > 0);
        var quitter = new Button("Renoncer", clic -> renoncer.run());
        quitter.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        add(new Div(lancer, quitter));
    }

    private Div reperes(BiConsumer<Integer, @Nullable Integer> relire) {
        var reperes = new Div();
        reperes.addClassName("import-reperes");
        if (vu.feuilles().size() > 1) {
            var feuille = new Select<Integer>();
            feuille.setLabel("Feuille");
            feuille.setItems(IntStream.range(0, vu.feuilles().size()).boxed().toList());
            feuille.setItemLabelGenerator(vu.feuilles()::get);
            feuille.setValue(vu.feuille());
            feuille.addValueChangeListener(autre -> relire.accept(autre.getValue(), null));
            reperes.add(feuille);
        }
        var ligne = new IntegerField("Ligne des en-têtes");
        ligne.setMin(1);
        ligne.setMax(1000);
        ligne.setStepButtonsVisible(true);
        if (vu.ligneEntetes() > 0) {
            ligne.setValue(vu.ligneEntetes());
        }
        ligne.addValueChangeListener(autre -> {
            if (autre.getValue() != null && autre.isFromClient()) {
                relire.accept(vu.feuille(), autre.getValue());
            }
        });
        reperes.add(ligne);
        return reperes;
    }

    private Div colonnes() {
        var table = new Div();
        table.addClassName("import-table");
        var possibles = possibles();
        for (int rang = 0; rang < vu.titres().size(); rang++) {
            var titre = vu.titres().get(rang);
            var un = new Select<ColonneMesures>();
            un.setItems(possibles);
            un.setItemLabelGenerator(FormulaireColonnes::libelle);
            un.setAriaLabel("Contenu de la colonne " + (titre.isEmpty() ? rang + 1 : titre));
            var propose = vu.colonnes().colonnes().get(rang);
            un.setValue(possibles.contains(propose) ? propose : ColonneMesures.IGNOREE);
            choix.add(un);
            var exemples = new Span(vu.exemples().get(rang));
            exemples.addClassName("import-exemples");
            table.add(new Span(titre.isEmpty() ? "(sans titre)" : titre), exemples, un);
        }
        return table;
    }

    private List<ColonneMesures> possibles() {
        var possibles = new ArrayList<ColonneMesures>();
        for (var champ : Champ.values()) {
            possibles.add(new ColonneMesures(champ, ""));
        }
        for (var code : vu.indicateurs()) {
            for (var champ : List.of(Champ.NUMERATEUR, Champ.DENOMINATEUR, Champ.REDUCTION, Champ.MOTIF, Champ.TAUX)) {
                possibles.add(new ColonneMesures(champ, code));
            }
        }
        return possibles;
    }

    private static String libelle(ColonneMesures colonne) {
        return colonne.indicateur().isEmpty()
                ? colonne.champ().libelle()
                : colonne.indicateur() + "\u00A0: " + colonne.champ().libelle().toLowerCase(java.util.Locale.FRENCH);
    }

    private Div periode() {
        var dates = new Div(debut, fin);
        dates.addClassName("import-reperes");
        return new Div(
                new H3("Période"),
                new Paragraph(
                        "À choisir une fois pour tout le fichier, si aucune colonne ne la donne. Une période que la grappe"
                                + " n’a pas encore est ouverte à l’enregistrement."),
                dates);
    }

    private Reglage reglage() {
        return new Reglage(
                vu.feuille(),
                vu.ligneEntetes(),
                new Correspondance(choix.stream().map(Select::getValue).toList()),
                debut.getValue(),
                fin.getValue());
    }
}

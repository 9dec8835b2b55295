package fr.treille.referentiel.segur.ui;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import fr.treille.referentiel.segur.ApercuImport;
import fr.treille.referentiel.segur.LigneRefusee;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.commun.ui.Messages;
import fr.treille.socle.piece.ui.DepotFichier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Imports a list: choose a file, see what it would change and which lines are refused, record. */
class ImportListeDialog extends Dialog {

    /** What looks at a file. */
    interface Lecture {

        /** @throws Refus when it is no such list */
        ApercuImport lire(String nom, Path fichier);
    }

    /** What records a file. */
    interface Enregistrement {

        /** @throws Refus when it is no such list, or much of the list is absent from it and nobody saw it */
        ApercuImport enregistrer(String nom, Path fichier, boolean absencesVues);
    }

    private static final Logger JOURNAL = LoggerFactory.getLogger(ImportListeDialog.class);
    private static final int TRENTE_MEGAOCTETS = 30_000_000;

    /** Refused lines that are told one by one. */
    private static final int MONTREES = 20;

    private final Lecture examen;
    private final Enregistrement enregistrement;
    private final Runnable ensuite;
    private final Div etape = new Div();
    private final Checkbox entiere =
            new Checkbox("Ce fichier est la liste entière\u00A0: les lignes absentes n’y sont plus");
    private final Button enregistrer = new Button("Enregistrer la liste", clic -> enregistrer());
    private String nom = "";
    private @Nullable Path presente;

    /**
     * @param colonnes what the file holds, in a sentence
     * @param ensuite called once it is recorded
     */
    ImportListeDialog(String titre, String colonnes, Lecture examen, Enregistrement enregistrement, Runnable ensuite) {
        this.examen = examen;
        this.enregistrement = enregistrement;
        this.ensuite = ensuite;
        setHeaderTitle(titre);
        setWidth("44rem");
        etape.getElement().setAttribute("role", "status");
        enregistrer.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        enregistrer.setEnabled(false);
        enregistrer.setDisableOnClick(true);
        add(
                new Paragraph(
                        colonnes + " Un tableau CSV ou un classeur XLSX, avec ses en-têtes. Le fichier est la liste"
                                + " entière\u00A0: ce qu’il ne contient plus reste, signalé absent."),
                DepotFichier.surDisque(
                        TRENTE_MEGAOCTETS,
                        "30\u00A0Mo au plus.",
                        "Ce fichier dépasse 30 Mo\u00A0: ce n’est pas une telle liste.",
                        this::recevoir),
                etape);
        getFooter().add(new Button("Annuler", clic -> close()), enregistrer);
    }

    private void recevoir(String donne, Path fichier) {
        oublier();
        try {
            montrer(examen.lire(donne, fichier));
            nom = donne;
            presente = fichier;
        } catch (Refus refus) {
            effacer(fichier);
            throw refus;
        }
    }

    private void montrer(ApercuImport vu) {
        etape.add(new Paragraph(vu.genre() + "\u00A0: " + Formats.compte(vu.lues(), "ligne lue", "lignes lues") + "."));
        var effets = new UnorderedList(
                new ListItem(Formats.compte(vu.nouvelles(), "nouvelle", "nouvelles")),
                new ListItem(Formats.compte(vu.modifiees(), "modifiée", "modifiées")),
                new ListItem(Formats.compte(vu.inchangees(), "inchangée", "inchangées")),
                new ListItem(Formats.compte(vu.absentes(), "ligne de la liste absente", "lignes de la liste absentes")
                        + " de ce fichier"));
        effets.addClassName("grappe-effets");
        etape.add(effets);
        entiere.setValue(false);
        if (vu.partielle()) {
            var alerte = new Paragraph(
                    "Une grande part de la liste n’est pas dans ce fichier. S’il n’en est qu’une partie,"
                            + " celle d’une région par exemple, ne l’enregistrez pas\u00A0: ce qui manque serait dit absent partout.");
            alerte.addClassName("texte-alerte");
            etape.add(alerte, entiere);
        }
        if (!vu.refusees().isEmpty()) {
            etape.add(refusees(vu));
        }
        enregistrer.setEnabled(vu.change());
        if (!vu.change()) {
            etape.add(new Paragraph("Rien ne change\u00A0: la liste est déjà celle de ce fichier."));
        }
    }

    private static Div refusees(ApercuImport vu) {
        var nombre = vu.refusees().size();
        var lignes = new UnorderedList();
        vu.refusees().stream().limit(MONTREES).forEach(ligne -> lignes.add(new ListItem(enClair(ligne))));
        if (nombre > MONTREES) {
            lignes.add(new ListItem("et " + Formats.compte(nombre - MONTREES, "autre")));
        }
        var alerte = new Paragraph(
                Formats.compte(nombre, "ligne refusée, laissée", "lignes refusées, laissées") + " de côté\u00A0:");
        alerte.addClassName("texte-alerte");
        return new Div(alerte, lignes);
    }

    private static String enClair(LigneRefusee ligne) {
        return "Ligne " + ligne.numero() + " («\u00A0" + ligne.contenu() + "\u00A0»)\u00A0: " + ligne.raison();
    }

    private void enregistrer() {
        var fichier = presente;
        if (fichier == null) {
            return;
        }
        var fait = Messages.essayer(() -> {
            var vu = enregistrement.enregistrer(nom, fichier, entiere.getValue());
            Messages.succes(
                    "La liste est enregistrée\u00A0: " + Formats.compte(vu.lues(), "ligne lue", "lignes lues") + ".");
        });
        if (fait) {
            close();
            ensuite.run();
        } else {
            enregistrer.setEnabled(true);
        }
    }

    private void oublier() {
        etape.removeAll();
        enregistrer.setEnabled(false);
        if (presente != null) {
            effacer(presente);
            presente = null;
        }
    }

    private static void effacer(Path fichier) {
        try {
            Files.deleteIfExists(fichier);
        } catch (IOException echec) {
            JOURNAL.warn("Fichier temporaire non effacé", echec);
        }
    }

    @Override
    protected void onDetach(DetachEvent depart) {
        oublier();
    }
}

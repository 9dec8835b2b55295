package fr.treille.referentiel.appel.ui;

import static fr.treille.referentiel.appel.ui.AffichageAppels.section;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import fr.treille.referentiel.appel.AppelLiens;
import fr.treille.referentiel.appel.livre.AppelLivre;
import fr.treille.referentiel.appel.livre.AppelsLivresService;
import fr.treille.socle.commun.ui.Champs;
import fr.treille.socle.commun.ui.Messages;
import java.time.LocalDate;
import java.util.List;

/** The delivered calls that the région does not have: one is read in full, with where it comes from, then added as a draft. */
class AjouterLivreDialog extends Dialog {

    private final AppelsLivresService livres;
    private final LocalDate aujourdhui;
    private final Saisies saisies = new Saisies();
    private final RadioButtonGroup<AppelLivre> choix = new RadioButtonGroup<>("Appels livrés avec Treille");
    private final Div apercu = new Div();
    private final Button ajouter = new Button("Ajouter en brouillon", clic -> ajouter());

    AjouterLivreDialog(AppelsLivresService livres, LocalDate aujourdhui) {
        this.livres = livres;
        this.aujourdhui = aujourdhui;
        setHeaderTitle("Ajouter un appel livré");
        setWidth("min(64rem, 94vw)");
        choix.setItemLabelGenerator(livre -> livre.saisie().intitule());
        choix.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        choix.addValueChangeListener(changement -> montrer(changement.getValue()));
        apercu.getElement().setAttribute("role", "status");
        ajouter.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        ajouter.setDisableOnClick(true);
        add(choix, apercu);
        getFooter().add(new Button("Annuler", clic -> close()), ajouter);
        proposer(livres.aAjouter());
    }

    private void proposer(List<AppelLivre> absents) {
        ajouter.setEnabled(!absents.isEmpty());
        choix.setItems(absents);
        choix.setVisible(!absents.isEmpty());
        if (absents.isEmpty()) {
            apercu.add(new Paragraph("Votre région a déjà tous les appels que Treille livre pour elle."));
        } else {
            choix.setValue(absents.getFirst());
        }
    }

    private void montrer(AppelLivre livre) {
        var fiche = livre.apercu();
        var origines = new Div();
        origines.addClassName("informations");
        livre.origines().forEach(origine -> origines.add(Champs.information(origine.partie(), origine.source())));
        apercu.removeAll();
        apercu.add(
                section(
                        "En bref",
                        new Paragraph(livre.resume()),
                        new Paragraph(
                                "Il arrive en brouillon\u00A0: personne n’y dépose avant que vous l’ayez vérifié, modifié"
                                        + " au besoin, et publié.")),
                section("D’où viennent ces règles", origines),
                LectureAppel.synthese(fiche, aujourdhui),
                LectureAppel.fenetres(fiche, List.of(), aujourdhui),
                LectureRegles.financement(fiche.regles()),
                LectureRegles.pieces(fiche.regles()),
                LectureRegles.grille(fiche.regles()));
    }

    private void ajouter() {
        var id = saisies.faire(() -> livres.ajouter(choix.getValue().cle()));
        if (id == null) {
            ajouter.setEnabled(true);
            return;
        }
        close();
        UI.getCurrent().navigate(AppelLiens.appel(id));
        Messages.succes("L’appel est ajouté en brouillon\u00A0: vérifiez-le, puis publiez-le.");
    }
}

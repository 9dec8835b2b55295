package fr.treille.appel.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import fr.treille.appel.AmendementSaisie;
import fr.treille.appel.AppelFiche;
import fr.treille.appel.AppelLiens;
import fr.treille.appel.AppelService;
import fr.treille.appel.PilotageAppelService;
import fr.treille.appel.StatutAppel;
import fr.treille.commun.Difference;
import fr.treille.commun.Formats;
import fr.treille.commun.ui.Champs;
import fr.treille.commun.ui.Messages;
import fr.treille.equipe.Droits;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;

/** The form of an amendment to a published call: why, from when, and the rules as they become. */
@Route(AppelLiens.LISTE + "/:appel([0-9]{1,18})/amender")
@RolesAllowed(Droits.PILOTER_APPELS)
class AmendementView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final AppelService appels;
    private final PilotageAppelService pilotage;
    private final Saisies saisies = new Saisies();
    private final DatePicker effet;
    private final TextArea motif = saisies.champ("motif", new TextArea("Motif"));
    private String titre = "Amender l’appel à projets";

    AmendementView(AppelService appels, PilotageAppelService pilotage, Clock horloge) {
        this.appels = appels;
        this.pilotage = pilotage;
        effet = saisies.champ("effet", Champs.date("S’applique aux dépôts à partir du", LocalDate.now(horloge)));
        effet.setManualValidation(true);
        effet.setRequiredIndicatorVisible(true);
        motif.setManualValidation(true);
        motif.setRequiredIndicatorVisible(true);
        motif.setMaxLength(1000);
        addClassNames("page-defilante", "appel-page");
    }

    @Override
    public String getPageTitle() {
        return titre;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entree) {
        montrer(entree.getRouteParameters()
                .getLong("appel")
                .flatMap(appels::trouver)
                .filter(fiche -> fiche.statut() == StatutAppel.PUBLIE)
                .orElseThrow(NotFoundException::new));
    }

    private void montrer(AppelFiche fiche) {
        titre = "Amender " + fiche.intitule();
        var derniere = appels.editions(fiche.id()).getLast();
        var regles = new FormulaireRegles(saisies, derniere.regles());
        var barre = Saisies.barre("Vérifier ce qui change", () -> verifier(fiche, regles), fiche.id());
        add(
                new Paragraph("Les dossiers déposés avant ce jour gardent les règles de leur dépôt."),
                new FormLayout(effet, motif),
                regles,
                barre);
    }

    private void verifier(AppelFiche fiche, FormulaireRegles regles) {
        saisies.faire(() -> {
            var saisie = new AmendementSaisie(effet.getValue(), motif.getValue(), regles.lire(), fiche.version());
            var changements = pilotage.apercuAmendement(fiche.id(), saisie);
            var consequences = new ArrayList<>(
                    changements.stream().map(Difference::enClair).toList());
            consequences.add("Ces règles s’appliqueront aux dépôts à partir du " + Formats.date(effet.getValue())
                    + ". Un amendement ne se retire pas\u00A0: il faut en écrire un autre.");
            Messages.confirmer(
                    "Amender l’appel à projets\u00A0?",
                    consequences,
                    "Amender",
                    () -> saisies.faire(() -> {
                        pilotage.amender(fiche.id(), saisie);
                        UI.getCurrent().navigate(AppelLiens.onglet(fiche.id(), OngletAppel.EDITIONS.chemin()));
                        Messages.succes("L’amendement est enregistré.");
                        return true;
                    }));
            return true;
        });
    }
}

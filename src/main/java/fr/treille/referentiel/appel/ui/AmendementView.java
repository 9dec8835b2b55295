package fr.treille.referentiel.appel.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import fr.treille.referentiel.appel.AmendementSaisie;
import fr.treille.referentiel.appel.AppelFiche;
import fr.treille.referentiel.appel.AppelLiens;
import fr.treille.referentiel.appel.AppelService;
import fr.treille.referentiel.appel.PilotageAppelService;
import fr.treille.referentiel.appel.StatutAppel;
import fr.treille.socle.commun.Bornes;
import fr.treille.socle.commun.Difference;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.ModificationConcurrente;
import fr.treille.socle.commun.temps.PlageDates;
import fr.treille.socle.commun.ui.ChampDate;
import fr.treille.socle.commun.ui.Champs;
import fr.treille.socle.commun.ui.Messages;
import fr.treille.socle.commun.ui.SaisieEnCours;
import fr.treille.socle.courrier.edition.CatalogueModeles;
import fr.treille.socle.equipe.Droits;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;

/** The form of an amendment to a published call: why, from when, and the rules as they become. */
@Route(AppelLiens.LISTE + "/:appel([0-9]{1,18})/amender")
@RolesAllowed(Droits.PILOTER_APPELS)
class AmendementView extends Div implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle {

    private final AppelService appels;
    private final PilotageAppelService pilotage;
    private final Saisies saisies = new Saisies();
    private final ChampDate effet;
    private final TextArea motif = saisies.champ("motif", new TextArea("Motif"));
    private final CatalogueModeles modeles;
    private final SaisieEnCours saisie = new SaisieEnCours(this);
    private String titre = "Amender l’appel à projets";

    AmendementView(AppelService appels, PilotageAppelService pilotage, CatalogueModeles modeles, Clock horloge) {
        this.modeles = modeles;
        this.appels = appels;
        this.pilotage = pilotage;
        effet = saisies.champ(
                "effet", Champs.date("S’applique aux dépôts à partir du", PlageDates.APPEL, LocalDate.now(horloge)));
        effet.setRequiredIndicatorVisible(true);
        motif.setRequiredIndicatorVisible(true);
        motif.setMaxLength(Bornes.NOTE);
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
        var regles = new FormulaireRegles(saisies, modeles, derniere.regles(), null);
        var barre = Saisies.barre(
                "Vérifier ce qui change", () -> verifier(fiche.id(), regles), AppelLiens.appel(fiche.id()));
        add(
                new Paragraph("Les dossiers déposés avant ce jour gardent les règles de leur dépôt."),
                new FormLayout(effet, motif),
                regles,
                barre);
        saisie.enregistree();
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent depart) {
        saisie.quitter(depart);
    }

    /** Against the call as it now is: what somebody else amended meanwhile is among what changes. */
    private void verifier(long id, FormulaireRegles regles) {
        saisies.faire(() -> {
            var version = appels.fiche(id).version();
            var amendement = new AmendementSaisie(effet.getValue(), motif.getValue(), regles.lire(), version);
            var changements = pilotage.apercuAmendement(id, amendement);
            var consequences = new ArrayList<>(
                    changements.stream().map(Difference::enClair).toList());
            consequences.add("Ces règles s’appliqueront aux dépôts à partir du " + Formats.date(effet.getValue())
                    + ". Un amendement ne se retire pas\u00A0: il faut en écrire un autre.");
            Messages.confirmer(
                    "Amender l’appel à projets\u00A0?",
                    consequences,
                    "Amender",
                    () -> saisies.faire(() -> {
                        amender(id, amendement);
                        return true;
                    }));
            return true;
        });
    }

    private void amender(long id, AmendementSaisie amendement) {
        try {
            pilotage.amender(id, amendement);
            saisie.enregistree();
            UI.getCurrent().navigate(AppelLiens.onglet(id, OngletAppel.EDITIONS.chemin()));
            Messages.succes("L’amendement est enregistré.");
        } catch (ModificationConcurrente concurrente) {
            Messages.erreur("Une autre personne vient d’amender cet appel. Votre saisie est conservée\u00A0: vérifiez à"
                    + " nouveau ce qui change.");
        }
    }
}

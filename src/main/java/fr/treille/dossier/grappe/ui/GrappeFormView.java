package fr.treille.dossier.grappe.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.grappe.GrappeLiens;
import fr.treille.dossier.grappe.GrappeService;
import fr.treille.dossier.grappe.ResponsableService;
import fr.treille.dossier.grappe.projet.Contact;
import fr.treille.dossier.grappe.projet.Demandes;
import fr.treille.dossier.grappe.projet.Faits;
import fr.treille.dossier.grappe.projet.FormeJuridique;
import fr.treille.dossier.grappe.projet.GrappeSaisie;
import fr.treille.dossier.grappe.projet.Projet;
import fr.treille.dossier.grappe.projet.Solution;
import fr.treille.referentiel.appel.AppelFiche;
import fr.treille.referentiel.appel.AppelService;
import fr.treille.referentiel.appel.fenetre.FenetreFiche;
import fr.treille.referentiel.appel.regle.TypeProjet;
import fr.treille.referentiel.etablissement.OrganismeService;
import fr.treille.referentiel.segur.SolutionService;
import fr.treille.socle.commun.ModificationConcurrente;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.commun.ui.Messages;
import fr.treille.socle.commun.ui.SaisieEnCours;
import fr.treille.socle.equipe.AgentConnecte;
import fr.treille.socle.equipe.AgentService;
import fr.treille.socle.equipe.Cote;
import fr.treille.socle.equipe.Droits;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The form of a new grappe, or of one that exists. */
@Route(GrappeLiens.NOUVELLE)
@RouteAlias(GrappeLiens.LISTE + "/:id([0-9]{1,18})/modifier")
@RolesAllowed(Droits.MODIFIER_GRAPPE)
class GrappeFormView extends Div implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle {

    private final GrappeService grappes;
    private final ResponsableService responsables;
    private final List<AppelFiche> appels;
    private final LocalDate aujourdhui;
    private final FormulaireGrappe formulaire;
    private final Div conflit = new Div();
    private final Button enregistrer = new Button("", clic -> enregistrer());

    private @Nullable GrappeFiche fiche;
    private @Nullable GrappeSaisie depart;
    private QueryParameters liste = QueryParameters.empty();
    private boolean quitter;

    GrappeFormView(
            GrappeService grappes,
            ResponsableService responsables,
            AppelService appels,
            AgentService agents,
            OrganismeService organismes,
            SolutionService solutions,
            Clock horloge) {
        this.grappes = grappes;
        this.responsables = responsables;
        this.appels = appels.publies();
        this.aujourdhui = LocalDate.now(horloge);
        formulaire = new FormulaireGrappe(this.appels, agents.agents(), organismes, solutions.choisissables(), grappes);
        enregistrer.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var annuler = new Button("Annuler", clic -> partir(fiche == null ? null : fiche.id()));
        annuler.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        var barre = new Div(enregistrer, annuler);
        barre.addClassNames("barre-actions", "grappe-barre-formulaire");
        addClassNames("page", "grappe-page");
        add(conflit, formulaire, barre);
    }

    @Override
    public String getPageTitle() {
        return fiche == null ? "Nouvelle grappe" : "Modifier " + fiche.nom();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent evenement) {
        liste = evenement.getLocation().getQueryParameters();
        var id = evenement.getRouteParameters().getLong("id");
        if (id.isEmpty()) {
            enregistrer.setText("Créer la grappe");
            formulaire.afficher(nouvelle(), false);
            formulaire.surPorteur(finess -> formulaire.proposer(responsables.pourPorteur(finess), true));
            return;
        }
        grappes.trouver(id.get())
                .ifPresentOrElse(this::montrer, () -> evenement.rerouteToError(NotFoundException.class));
    }

    /** The open AAP, else the most recent one; me in charge on my side. */
    private GrappeSaisie nouvelle() {
        var appel = appels.stream()
                .filter(un -> un.fenetres().stream().anyMatch(f -> f.ouverte(aujourdhui)))
                .findFirst()
                .or(() -> appels.stream().findFirst());
        var projet = new Projet(
                appel.map(AppelFiche::id).orElse(0L),
                appel.flatMap(un -> un.fenetres().stream().findFirst())
                        .map(FenetreFiche::id)
                        .orElse(0L),
                "",
                TypeProjet.ACQUISITION,
                "",
                Solution.INCONNUE,
                FormeJuridique.CONVENTION,
                Demandes.AUCUNE,
                Faits.AUCUN);
        var moi = AgentConnecte.courant();
        return new GrappeSaisie(
                0,
                projet,
                Contact.VIDE,
                Contact.VIDE,
                moi.role().cote() == Cote.ARS ? Long.valueOf(moi.id()) : null,
                moi.role().cote() == Cote.GRADES ? Long.valueOf(moi.id()) : null);
    }

    private void montrer(GrappeFiche existante) {
        fiche = existante;
        depart = existante.saisie();
        conflit.removeAll();
        enregistrer.setText("Enregistrer");
        formulaire.afficher(existante.saisie(), existante.statut().depose());
        formulaire.proposer(responsables.pourGrappe(existante.id()), false);
    }

    private void enregistrer() {
        if (!formulaire.verifier()) {
            return;
        }
        try {
            var base = depart;
            var enregistree = fiche == null || base == null
                    ? grappes.creer(formulaire.saisie(0))
                    : grappes.modifier(fiche.id(), base, formulaire.saisie(base.version()));
            quitter = true;
            Messages.succes(
                    fiche == null
                            ? "La grappe est créée. Choisissez maintenant ses ESSMS."
                            : "La grappe est enregistrée.");
            UI.getCurrent()
                    .navigate(
                            fiche == null
                                    ? GrappeLiens.onglet(enregistree.id(), OngletEssms.CHEMIN)
                                    : GrappeLiens.fiche(enregistree.id()),
                            liste);
        } catch (ModificationConcurrente concurrente) {
            montrerConflit(concurrente);
        } catch (Refus refus) {
            formulaire.refuser(refus);
        }
    }

    /** What was typed stays; saving again goes over the version now seen. */
    private void montrerConflit(ModificationConcurrente concurrente) {
        if (fiche != null) {
            var actuelle = grappes.fiche(fiche.id());
            depart = actuelle.saisie();
            conflit.removeAll();
            conflit.add(new PanneauConflit(
                    formulaire,
                    concurrente.differences(),
                    actuelle.saisie(),
                    this::enregistrer,
                    () -> montrer(actuelle)));
        }
    }

    private void partir(@Nullable Long id) {
        UI.getCurrent().navigate(id == null ? GrappeLiens.LISTE : GrappeLiens.fiche(id), liste);
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent evenement) {
        SaisieEnCours.demander(evenement, () -> !quitter && formulaire.modifie());
    }
}

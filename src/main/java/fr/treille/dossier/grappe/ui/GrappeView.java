package fr.treille.dossier.grappe.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import fr.treille.dossier.grappe.CycleGrappeService;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.grappe.GrappeLiens;
import fr.treille.dossier.grappe.GrappeService;
import fr.treille.dossier.grappe.presence.PresenceService;
import fr.treille.dossier.grappe.presence.Presences;
import fr.treille.dossier.grappe.subvention.SommesVersees;
import fr.treille.socle.commun.ui.ListeEtDetail;
import fr.treille.socle.equipe.AgentConnecte;
import fr.treille.socle.equipe.Cote;
import fr.treille.socle.equipe.Droits;
import fr.treille.socle.territoire.TerritoireService;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A grappe: what it is, what comes next, and its tabs, each at its address; some come from the modules below. */
@Route(value = GrappeLiens.LISTE + "/:id([0-9]{1,18})/:onglet?", layout = GrappesView.class)
@RolesAllowed(Droits.CONSULTER)
class GrappeView extends Div implements BeforeEnterObserver, HasDynamicTitle, ListeEtDetail.Detail {

    private final GrappeService grappes;
    private final CycleGrappeService cycle;
    private final SommesVersees versements;
    private final List<OngletGrappe> onglets;
    private final List<EtapeGrappe> etapes;
    private final LocalDate aujourdhui;
    private final Map<String, String> territoires;

    private final Div entete = new Div();
    private final AutresLecteurs lecteurs;
    private final BarresOnglets barres = new BarresOnglets();
    private Runnable remplirEntete = () -> {};
    private String titre = "Grappe";
    private QueryParameters liste = QueryParameters.empty();

    GrappeView(
            GrappeService grappes,
            CycleGrappeService cycle,
            SommesVersees versements,
            TerritoireService territoires,
            List<OngletGrappe> onglets,
            List<EtapeGrappe> etapes,
            PresenceService presence,
            Presences presences,
            Clock horloge) {
        this.grappes = grappes;
        this.cycle = cycle;
        this.versements = versements;
        this.onglets = onglets.stream()
                .sorted(Comparator.comparingInt(OngletGrappe::ordre))
                .toList();
        this.etapes = etapes.stream()
                .sorted(Comparator.comparingInt(EtapeGrappe::rang))
                .toList();
        this.aujourdhui = LocalDate.now(horloge);
        this.lecteurs = new AutresLecteurs(this, presence, presences, horloge);
        this.territoires = AffichageGrappes.noms(territoires.tous());
        addClassNames("page", "grappe-page");
        entete.addClassName("grappe-entete");
    }

    @Override
    public String getPageTitle() {
        return titre;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent evenement) {
        liste = evenement.getLocation().getQueryParameters();
        var chemin = evenement.getRouteParameters().get("onglet").orElse("");
        var fiche = evenement.getRouteParameters().getLong("id").flatMap(grappes::trouver);
        if (fiche.isEmpty() || choisir(chemin, fiche.get()) == null) {
            evenement.rerouteToError(NotFoundException.class);
            return;
        }
        montrer(fiche.get(), chemin);
    }

    private @Nullable OngletGrappe choisir(String chemin, GrappeFiche fiche) {
        return onglets.stream()
                .filter(onglet -> onglet.chemin().equals(chemin) && onglet.visible(fiche))
                .findFirst()
                .orElse(null);
    }

    private void montrer(GrappeFiche fiche, String chemin) {
        titre = fiche.nom();
        lecteurs.suivre(fiche.id());
        removeAll();
        Runnable rafraichir = () -> {
            grappes.trouver(fiche.id()).ifPresent(actuelle -> montrer(actuelle, chemin));
            var ensemble = findAncestor(ListeEtDetail.class);
            if (ensemble != null) {
                ensemble.actualiser();
            }
        };
        remplirEntete = () -> entete(fiche, chemin, rafraichir);
        remplirEntete.run();
        add(entete);
        var contenu = new Div();
        contenu.addClassName("grappe-onglet");
        etapes.stream()
                .flatMap(etape -> etape.prochaine(fiche, rafraichir).stream())
                .findFirst()
                .map(etape -> new BandeauEtape(etape, chemin, aujourdhui, () -> allerAuPremierChamp(contenu)))
                .ifPresent(this::add);
        var onglet = choisir(chemin, fiche);
        if (onglet != null) {
            barres.montrer(
                    onglets.stream().filter(autre -> autre.visible(fiche)).toList(),
                    onglet,
                    vers -> UI.getCurrent().navigate(GrappeLiens.onglet(fiche.id(), vers.chemin()), liste));
            add(barres);
            contenu.getElement().setAttribute("role", "tabpanel");
            contenu.getElement().setAttribute("aria-label", onglet.titre());
            contenu.add(onglet.contenu(fiche, rafraichir));
            add(contenu);
        }
    }

    /** Shows what the tab is for and puts the keyboard in the first of its fields, or on its first button where it has none. */
    private static void allerAuPremierChamp(Component contenu) {
        contenu.scrollIntoView();
        visibles(contenu)
                .filter(composant -> composant instanceof HasValue<?, ?> champ
                        && composant instanceof Focusable<?>
                        && !champ.isReadOnly())
                .findFirst()
                .or(() -> visibles(contenu)
                        .filter(composant -> composant instanceof Button bouton && bouton.isEnabled())
                        .findFirst())
                .ifPresent(composant -> ((Focusable<?>) composant).focus());
    }

    private static Stream<Component> visibles(Component composant) {
        // a text has no visibility of its own
        return !(composant instanceof Text) && composant.isVisible()
                ? Stream.concat(Stream.of(composant), composant.getChildren().flatMap(GrappeView::visibles))
                : Stream.empty();
    }

    @Override
    public void suivre(QueryParameters parametres) {
        liste = parametres;
        remplirEntete.run();
    }

    private void entete(GrappeFiche fiche, String chemin, Runnable rafraichir) {
        var voisines =
                grappes.voisines(EtatListe.filtre(liste, territoires.keySet()), EtatListe.tri(liste), fiche.id());
        var retour =
                icone("Revenir à la liste", "arrow-left", () -> UI.getCurrent().navigate(GrappeLiens.LISTE, liste));
        var actions = new Div(
                voisine("Grappe précédente", "angle-left", voisines.precedente(), chemin),
                voisine("Grappe suivante", "angle-right", voisines.suivante(), chemin));
        actions.addClassNames("pousse", "barre-actions");
        GestesDossier.boutons(fiche, cycle, versements, aujourdhui, rafraichir).forEach(actions::addComponentAsFirst);
        if (AgentConnecte.courant().peut(Droits.MODIFIER_GRAPPE)) {
            actions.addComponentAsFirst(tertiaire(
                    "Modifier", () -> UI.getCurrent().navigate(GrappeLiens.modifier(fiche.id()), liste)));
        }
        var lieux = AffichageGrappes.territoires(fiche.territoires(), territoires);
        var resume = new Span(fiche.porteurNom() + (lieux.isEmpty() ? "" : " · " + lieux) + " · " + fiche.nombreEssms()
                + " ESSMS" + (fiche.nombreOg() > 1 ? " de " + fiche.nombreOg() + " OG" : "")
                + responsable(Cote.ARS, fiche.responsable()) + responsable(Cote.GRADES, fiche.responsableGrades()));
        // beside the list; alone, its name is the page's title just above
        var nom = new H2(fiche.nom());
        nom.addClassName("titre-detail");
        entete.removeAll();
        entete.add(retour, nom, AffichageGrappes.statut(fiche.statut()), resume, lecteurs, actions);
    }

    private static String responsable(Cote cote, String nom) {
        return nom.isEmpty() ? "" : " · " + cote.libelle() + "\u00A0: " + nom;
    }

    private Button voisine(String libelle, String icone, @Nullable Long id, String chemin) {
        var bouton = icone(libelle, icone, () -> {
            if (id != null) {
                UI.getCurrent().navigate(GrappeLiens.onglet(id, meme(id, chemin)), liste);
            }
        });
        bouton.setEnabled(id != null);
        return bouton;
    }

    /** The address of the same tab, if that other grappe has it; of its first one else. */
    private String meme(long id, String chemin) {
        return grappes.trouver(id)
                .filter(autre -> choisir(chemin, autre) != null)
                .map(autre -> chemin)
                .orElse("");
    }

    private static Button icone(String libelle, String icone, Runnable action) {
        var bouton = new Button(new Icon("vaadin", icone), clic -> action.run());
        bouton.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        bouton.setAriaLabel(libelle);
        bouton.setTooltipText(libelle);
        return bouton;
    }

    private static Button tertiaire(String libelle, Runnable action) {
        var bouton = new Button(libelle, clic -> action.run());
        bouton.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return bouton;
    }
}

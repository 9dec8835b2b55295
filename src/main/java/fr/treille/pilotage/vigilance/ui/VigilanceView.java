package fr.treille.pilotage.vigilance.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import fr.treille.dossier.grappe.GrappeLiens;
import fr.treille.pilotage.vigilance.Critere;
import fr.treille.pilotage.vigilance.CritereService;
import fr.treille.pilotage.vigilance.VigilanceFiltre;
import fr.treille.pilotage.vigilance.VigilanceLigne;
import fr.treille.pilotage.vigilance.VigilanceService;
import fr.treille.pilotage.vigilance.VigilanceTotaux;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.ui.EntreeMenu;
import fr.treille.socle.commun.ui.Liste;
import fr.treille.socle.commun.ui.RubriqueMenu;
import fr.treille.socle.equipe.AgentConnecte;
import fr.treille.socle.equipe.AgentLigne;
import fr.treille.socle.equipe.AgentService;
import fr.treille.socle.equipe.Droits;
import fr.treille.socle.territoire.TerritoireLigne;
import fr.treille.socle.territoire.TerritoireService;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import java.util.stream.Collectors;

/** The followed grappes that should worry, the worst first, each with its reasons. */
@Route("attention")
@PageTitle("À surveiller")
@Menu(title = "À surveiller", order = 4, icon = "vaadin:exclamation-circle-o")
@EntreeMenu(RubriqueMenu.MON_TRAVAIL)
@RolesAllowed(Droits.CONSULTER)
class VigilanceView extends Liste<VigilanceLigne, VigilanceFiltre, VigilanceTotaux> {

    private final Map<String, String> noms;

    VigilanceView(
            VigilanceService vigilance, CritereService criteres, TerritoireService territoires, AgentService agents) {
        super("grappes-a-surveiller", "grappes à surveiller", "-score");
        noms = territoires.tous().stream().collect(Collectors.toMap(TerritoireLigne::code, TerritoireLigne::libelle));
        var texte = filtres().texte("Grappe, porteur");
        var critere = filtres().choix("critere", "Motif", "Motif\u00A0: tous", Critere.values(), Critere::libelle);
        var territoire = filtres()
                .parmi(
                        "territoire",
                        "Territoire",
                        territoires.territoires(AgentConnecte.courant().regionCode()),
                        TerritoireLigne::code,
                        TerritoireLigne::libelle);
        var responsable = filtres()
                .parmi(
                        "responsable",
                        "Responsable",
                        agents.agents(),
                        agent -> String.valueOf(agent.id()),
                        AgentLigne::nom);
        filtrer(() -> new VigilanceFiltre(
                texte.getValue(),
                territoire.isEmpty() ? "" : territoire.getValue().code(),
                responsable.isEmpty() ? null : responsable.getValue().id(),
                critere.getValue()));
        lire(vigilance::rechercher, vigilance::totaux, VigilanceTotaux::grappes);
        colonnesDesMotifs();
        pied(totaux -> Formats.nombre(totaux.grappes()) + (totaux.grappes() > 1 ? " grappes" : " grappe")
                + " à surveiller sur " + Formats.nombre(totaux.suivies())
                + (totaux.suivies() > 1 ? " suivies" : " suivie"));
        ouvrir(ligne -> GrappeLiens.fiche(ligne.id()));
        siVide("Aucune grappe suivie n’appelle d’attention avec ces filtres.");
        if (AgentConnecte.courant().peut(Droits.REGLER_SUIVI)) {
            var regler =
                    new Button("Régler les critères", clic -> new CriteresDialog(criteres, this::actualiser).open());
            regler.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            agir(regler);
        }
        grille().addClassName("attention-liste");
    }

    private void colonnesDesMotifs() {
        var colonnes = colonnes();
        colonnes.entier("score", "Score", VigilanceLigne::score);
        colonnes.texte("nom", "Grappe", VigilanceLigne::nom)
                .rendue(VigilanceView::grappe)
                .largeur(13)
                .souple(1);
        colonnes.texte("raisons", "Motifs", VigilanceView::motifs)
                .rendue(VigilanceView::raisons)
                .largeur(28)
                .souple(3)
                .sansTri();
        colonnes.texte("territoires", "Territoires", this::territoires)
                .ecrite(this::premierTerritoire)
                .bulle(this::territoires)
                .largeur(11)
                .sansTri();
        colonnes.texte("responsable", "Responsable", VigilanceLigne::responsable)
                .largeur(9.5);
        colonnes.organisme("porteur", "Porteur", VigilanceLigne::porteur)
                .largeur(11)
                .cachee()
                .toujoursExportee();
    }

    private static String motifs(VigilanceLigne ligne) {
        return ligne.raisons().stream().map(VigilanceLigne.Raison::texte).collect(Collectors.joining("\n"));
    }

    private static Component grappe(VigilanceLigne ligne) {
        var porteur = new Span(ligne.porteur());
        porteur.addClassName("texte-secondaire");
        var cellule = new Div(new Anchor(GrappeLiens.fiche(ligne.id()), ligne.nom()), porteur);
        cellule.addClassName("attention-grappe");
        return cellule;
    }

    private static Component raisons(VigilanceLigne ligne) {
        var liste = new UnorderedList();
        liste.addClassName("attention-raisons");
        ligne.raisons().forEach(raison -> liste.add(new ListItem(raison.texte())));
        return liste;
    }

    private String premierTerritoire(VigilanceLigne ligne) {
        var codes = ligne.territoires();
        if (codes.isEmpty()) {
            return "";
        }
        var premier = noms.getOrDefault(codes.getFirst(), codes.getFirst());
        return codes.size() == 1 ? premier : premier + " + " + (codes.size() - 1);
    }

    private String territoires(VigilanceLigne ligne) {
        return ligne.territoires().stream()
                .map(code -> noms.getOrDefault(code, code))
                .collect(Collectors.joining(", "));
    }
}

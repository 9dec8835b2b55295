package fr.treille.dossier.grappe.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.icon.Icon;
import fr.treille.dossier.grappe.AttributionService;
import fr.treille.dossier.grappe.GrappeLiens;
import fr.treille.dossier.grappe.GrappeService;
import fr.treille.dossier.grappe.StatutGrappe;
import fr.treille.dossier.grappe.liste.GrappeFiltre;
import fr.treille.dossier.grappe.liste.GrappeLigne;
import fr.treille.dossier.grappe.liste.GrappeTotaux;
import fr.treille.dossier.grappe.subvention.SortSubvention;
import fr.treille.referentiel.appel.AppelService;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.ui.Ecran;
import fr.treille.socle.commun.ui.Liste;
import fr.treille.socle.commun.ui.Messages;
import fr.treille.socle.commun.ui.Selection;
import fr.treille.socle.equipe.AgentConnecte;
import fr.treille.socle.equipe.AgentLigne;
import fr.treille.socle.equipe.AgentService;
import fr.treille.socle.equipe.Droits;
import fr.treille.socle.territoire.TerritoireService;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** The list of the grappes, its filters and its totals. */
@org.springframework.stereotype.Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class ListeGrappes extends Liste<GrappeLigne, GrappeFiltre, GrappeTotaux> {

    private final AttributionService attributions;
    private final List<AgentLigne> agents;
    private final Map<String, String> noms;
    private final LocalDate aujourdhui;
    private final Selection<GrappeLigne, Long> selection;

    ListeGrappes(
            GrappeService grappes,
            AppelService appels,
            TerritoireService territoires,
            AgentService agents,
            AttributionService attributions,
            List<AvantGrappes> reperes,
            Clock horloge) {
        super("grappes", "grappes", EtatListe.TRI_PAR_DEFAUT);
        this.attributions = attributions;
        this.agents = agents.agents();
        this.noms = AffichageGrappes.noms(territoires.tous());
        this.aujourdhui = LocalDate.now(horloge);
        var region = AgentConnecte.courant().regionCode();
        var filtre = new FiltresGrappes(
                filtres(), appels.appels(), appels.fenetresPubliees(), territoires.territoires(region), this.agents);
        filtrer(filtre::lire);
        lire(grappes::rechercher, grappes::totaux, GrappeTotaux::grappes);
        colonnesDesGrappes();
        totaliser("essms", GrappeTotaux::essms);
        for (var sort : SortSubvention.values()) {
            totaliser(sort.name(), totaux -> totaux.subventions().de(sort));
        }
        pied(ListeGrappes::enClair);
        ouvrir(ligne -> GrappeLiens.fiche(ligne.id()));
        reduireA("nom", "statut", "echeance");
        var modifie = AgentConnecte.courant().peut(Droits.MODIFIER_GRAPPE);
        siVide(
                modifie
                        ? "Aucune grappe ne correspond à ces filtres. Élargissez-les, ou créez la grappe qui manque."
                        : "Aucune grappe ne correspond à ces filtres. Élargissez-les.");
        selection = selectionnerParId(GrappeLigne::id);
        choisir(modifie);
        agir(montants(), nouvelle(modifie));
        reperes.forEach(repere -> repere.repere().ifPresent(this::avant));
    }

    private void choisir(boolean modifie) {
        selection.mots(
                "Choisir",
                modifie ? "Cochez les grappes à changer ou à comparer." : "Cochez les deux grappes à comparer.",
                nombre -> Formats.nombre(nombre) + (nombre > 1 ? " grappes choisies" : " grappe choisie"));
        selection.geste("Comparer", ListeGrappes::comparer);
        if (!modifie) {
            return;
        }
        selection.geste("Changer de responsable", this::attribuer);
        selection.tout(
                nombre -> "Changer le responsable des " + Formats.nombre(nombre) + " de la liste",
                AttributionService.MAXIMUM,
                () -> attribuer(attributions.toutes(filtre())));
    }

    private static void comparer(List<Long> choisies) {
        if (choisies.size() == 2) {
            UI.getCurrent().navigate(GrappeLiens.comparer(choisies.getFirst(), choisies.getLast()));
        } else {
            Messages.erreur("Deux grappes se comparent\u00A0: cochez-en deux, ni plus ni moins.");
        }
    }

    private void attribuer(List<Long> choisies) {
        new AttributionDialog(attributions, choisies, agents, () -> {
                    selection.terminer();
                    actualiser();
                })
                .open();
    }

    private static Button montants() {
        var bouton = new Button("Montants à revoir", clic -> UI.getCurrent().navigate(MontantsView.class));
        bouton.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return bouton;
    }

    private static Button nouvelle(boolean permise) {
        var bouton = new Button(
                "Nouvelle grappe",
                new Icon("vaadin", "plus"),
                clic -> UI.getCurrent().navigate(GrappeLiens.NOUVELLE));
        bouton.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        bouton.setVisible(permise);
        return bouton;
    }

    private void colonnesDesGrappes() {
        // three more columns have their place at once on a large screen; the reader's own choice comes over it
        var etroit = !Ecran.auMoins(1800);
        var colonnes = colonnes();
        colonnes.texte("nom", "Grappe", GrappeLigne::nom).largeur(7).souple(1);
        colonnes.organisme("porteur", "Porteur", GrappeLigne::porteurNom)
                .largeur(6)
                .souple(1);
        colonnes.date("echeance", "Prochaine échéance", ListeGrappes::due)
                .rendue(ligne -> AffichageGrappes.echeance(ligne.echeance(), aujourdhui))
                .largeur(13.8);
        colonnes.code("porteurFiness", "FINESS du porteur", GrappeLigne::porteurFiness)
                .horsEcran();
        colonnes.texte("appel", "Appel à projets", GrappeLigne::appel)
                .largeur(15)
                .cachee();
        colonnes.texte(
                        "territoires",
                        "Territoires",
                        ligne -> AffichageGrappes.tousTerritoires(ligne.territoires(), noms))
                .ecrite(ligne -> AffichageGrappes.territoires(ligne.territoires(), noms))
                .bulle(ligne -> AffichageGrappes.tousTerritoires(ligne.territoires(), noms))
                .largeur(7.8);
        colonnes.choix("type", "Type", GrappeLigne::type, AffichageGrappes::type)
                .largeur(6.4)
                .cacheeSi(etroit)
                .toujoursExportee();
        colonnes.entier("essms", "ESSMS", GrappeLigne::nombreEssms).largeur(5.1);
        colonnes.entier("og", "OG", GrappeLigne::nombreOg).largeur(4).cacheeSi(etroit);
        colonnes.texte("solution", "Solution DUI", GrappeLigne::solution)
                .largeur(9)
                .cacheeSi(etroit);
        colonnes.choix("statut", "Statut", GrappeLigne::statut, StatutGrappe::libelle)
                .rendue(ligne -> AffichageGrappes.statut(ligne.statut()))
                .largeur(8.8);
        colonnes.montant("montant", "Montant", GrappeLigne::montant)
                .rendue(ligne -> AffichageGrappes.montant(ligne.montant(), ligne.statut()))
                .bulle(ligne -> ligne.statut().sort().libelle())
                .largeur(11.6)
                .horsExport();
        for (var sort : SortSubvention.values()) {
            colonnes.montant(
                            sort.name(),
                            sort.libelle(),
                            ligne -> ligne.statut().sort() == sort ? ligne.montant() : null)
                    .horsEcran();
        }
        colonnes.texte("responsable", "Responsable", GrappeLigne::responsable)
                .largeur(11)
                .cacheeSi(etroit);
        colonnes.texte("aFaire", "À faire", ListeGrappes::aFaire).horsEcran();
    }

    private static @Nullable LocalDate due(GrappeLigne ligne) {
        var echeance = ligne.echeance();
        return echeance == null ? null : echeance.date();
    }

    private static String aFaire(GrappeLigne ligne) {
        var echeance = ligne.echeance();
        return echeance == null ? "" : echeance.libelle();
    }

    @Override
    public void reduire(boolean reduite) {
        super.reduire(reduite);
        grille().getColumnByKey("echeance")
                .setHeader(reduite ? "Échéance" : "Prochaine échéance")
                .setWidth(reduite ? "9rem" : "14rem");
    }

    private static String enClair(GrappeTotaux totaux) {
        return Formats.nombre(totaux.grappes()) + (totaux.grappes() > 1 ? " grappes" : " grappe") + " · "
                + Formats.nombre(totaux.essms()) + " ESSMS · "
                + totaux.subventions().enClair();
    }
}

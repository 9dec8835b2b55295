package fr.treille.suivi.usage.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import fr.treille.dossier.grappe.GrappeLiens;
import fr.treille.referentiel.appel.AppelLigne;
import fr.treille.referentiel.appel.AppelService;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.ui.Badge;
import fr.treille.socle.commun.ui.EntreeMenu;
import fr.treille.socle.commun.ui.Liste;
import fr.treille.socle.commun.ui.RubriqueMenu;
import fr.treille.socle.equipe.AgentConnecte;
import fr.treille.socle.equipe.Droits;
import fr.treille.socle.territoire.TerritoireLigne;
import fr.treille.socle.territoire.TerritoireService;
import fr.treille.suivi.dui.DuiActifsService;
import fr.treille.suivi.usage.EtatUsage;
import fr.treille.suivi.usage.TauxRegion;
import fr.treille.suivi.usage.UsageFiltre;
import fr.treille.suivi.usage.UsageLiens;
import fr.treille.suivi.usage.UsageLigne;
import fr.treille.suivi.usage.UsageRegionService;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;

/** The rates of the région, by territoire, and of each grappe that measures its usage. */
@Route(UsageLiens.LISTE)
@PageTitle("Usages")
@Menu(title = "Usages", order = 2, icon = "vaadin:line-bar-chart")
@EntreeMenu(RubriqueMenu.SUIVI)
@RolesAllowed(Droits.CONSULTER)
class UsagesView extends Liste<UsageLigne, UsageFiltre, Long> {

    UsagesView(
            UsageRegionService usages,
            AppelService appels,
            TerritoireService territoires,
            DuiActifsService dui,
            Clock horloge) {
        super("usages", "usages", "nom");
        var lieux = territoires.territoires(AgentConnecte.courant().regionCode());
        var texte = filtres().texte("Grappe, porteur");
        var etat = filtres().choix("etat", "Seuils", "Seuils\u00A0: tous", EtatUsage.values(), EtatUsage::libelle);
        var territoire = filtres()
                .parmi("territoire", "Territoire", lieux, TerritoireLigne::code, un -> un.code() + " " + un.nom());
        var appel = filtres()
                .parmi(
                        "appel",
                        "Appel à projets",
                        appels.appels(),
                        un -> String.valueOf(un.id()),
                        AppelLigne::intitule);
        filtrer(() -> new UsageFiltre(
                texte.getValue(),
                territoire.isEmpty() ? null : territoire.getValue().code(),
                appel.isEmpty() ? null : appel.getValue().id(),
                etat.getValue()));
        lire(usages::rechercher, usages::compter, Long::longValue);
        var taux = usages.taux();
        colonnesDesUsages(taux);
        pied(nombre -> Formats.nombre(nombre) + (nombre > 1 ? " grappes conventionnées" : " grappe conventionnée"));
        ouvrir(ligne -> GrappeLiens.onglet(ligne.grappeId(), OngletUsages.CHEMIN));
        siVide("Aucune grappe ne répond à ces filtres. L’usage se mesure une fois la convention signée, depuis"
                + " l’onglet Usages de la grappe.");
        if (AgentConnecte.courant().peut(Droits.SUIVRE)) {
            var importer =
                    new Button("Importer un fichier", clic -> UI.getCurrent().navigate(UsageLiens.IMPORT));
            importer.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            agir(importer);
        }
        var haut = new Div(new TableRegion(taux, lieux), new DuiActifsPanneau(dui, horloge));
        haut.addClassName("usage-region");
        avant(haut);
    }

    private void colonnesDesUsages(List<TauxRegion> taux) {
        var colonnes = colonnes();
        colonnes.texte("nom", "Grappe", UsageLigne::nom).largeur(12).souple(2);
        colonnes.organisme("porteur", "Porteur", UsageLigne::porteur)
                .largeur(12)
                .souple(1)
                .cachee();
        colonnes.texte("territoires", "Territoires", ligne -> String.join(", ", ligne.territoires()))
                .largeur(6.5);
        colonnes.entier("essms", "ESSMS", UsageLigne::nombreEssms);
        colonnes.date("fin", "Mesurée au", UsageLigne::fin).largeur(7);
        colonnes.choix("etat", "Seuils", UsageLigne::etat, EtatUsage::libelle)
                .rendue(ligne -> etat(ligne.etat()))
                .largeur(8.5)
                .sansTri();
        for (var indicateur : taux) {
            var court = TableRegion.court(indicateur);
            var titre = new Span(court);
            titre.addClassName("usage-entete");
            colonnes.pourcentage(
                            "taux-" + indicateur.indicateur(),
                            court,
                            ligne ->
                                    ligne.taux(indicateur.indicateur()).valeur().orElse(null))
                    .ecrite(ligne -> ligne.fin() == null
                            ? "—"
                            : ligne.taux(indicateur.indicateur()).enClair())
                    .bulle(ligne -> indicateur.libelle() + "\u00A0: "
                            + ligne.taux(indicateur.indicateur()).termes())
                    .enTete(titre)
                    .sansTri();
        }
        colonnes.texte("appel", "Appel à projets", UsageLigne::appel)
                .largeur(12)
                .sansTri()
                .cachee();
    }

    private static Badge etat(EtatUsage etat) {
        return new Badge(
                etat.libelle(),
                switch (etat) {
                    case SANS_MESURE -> Badge.Ton.NEUTRE;
                    case SOUS_LE_SEUIL -> Badge.Ton.ALERTE;
                    case ATTEINTE -> Badge.Ton.REUSSI;
                });
    }
}

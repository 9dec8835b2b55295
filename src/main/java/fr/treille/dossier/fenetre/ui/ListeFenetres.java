package fr.treille.dossier.fenetre.ui;

import com.vaadin.flow.component.html.Span;
import fr.treille.dossier.fenetre.EtatFenetre;
import fr.treille.dossier.fenetre.FenetreFiltre;
import fr.treille.dossier.fenetre.FenetreLigne;
import fr.treille.dossier.fenetre.FenetreService;
import fr.treille.referentiel.appel.AppelLiens;
import fr.treille.referentiel.appel.AppelLigne;
import fr.treille.referentiel.appel.AppelService;
import fr.treille.referentiel.appel.fenetre.FenetreFiche.Jalon;
import fr.treille.referentiel.appel.regle.TypeProjet;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.ui.Liste;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;

/** The windows of the région: what falls due in each, and how many files wait there. */
@Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class ListeFenetres extends Liste<FenetreLigne, FenetreFiltre, ListeFenetres.Totaux> {

    /** What the windows shown add up to. */
    record Totaux(long fenetres, long dossiers, long enRetard) {

        static Totaux de(List<FenetreLigne> lignes) {
            return new Totaux(
                    lignes.size(),
                    lignes.stream().mapToLong(FenetreLigne::dossiers).sum(),
                    lignes.stream().mapToLong(FenetreLigne::enRetard).sum());
        }
    }

    private final LocalDate aujourdhui;

    ListeFenetres(FenetreService service, AppelService appels, Clock horloge) {
        // what is due first
        super("fenêtres", "fenêtres", "echeance");
        this.aujourdhui = LocalDate.now(horloge);
        var appel = filtres()
                .parmi("aap", "Appel à projets", appels.appels(), un -> String.valueOf(un.id()), AppelLigne::intitule);
        appel.addClassName("fenetre-appel");
        var etat = filtres().choix("etat", "État", "État\u00A0: tous", EtatFenetre.values(), EtatFenetre::libelle);
        var type = filtres().choix("type", "Type", "Type\u00A0: tous", TypeProjet.values(), TypeProjet::libelle);
        filtrer(() ->
                new FenetreFiltre(appel.isEmpty() ? null : appel.getValue().id(), etat.getValue(), type.getValue()));
        lireTout(service::fenetres, Totaux::de);
        colonnesDesFenetres();
        totaliser("dossiers", Totaux::dossiers);
        totaliser("retards", Totaux::enRetard);
        pied(totaux -> Formats.compte(totaux.fenetres(), "fenêtre") + " · "
                + Formats.compte(totaux.dossiers(), "dossier") + " · " + Formats.nombre(totaux.enRetard())
                + " en retard");
        ouvrir(ligne -> AppelLiens.fenetre(ligne.publiee().fenetre().id()));
        reduireA("fenetre", "etat", "dossiers");
        siVide("Aucune fenêtre ne répond à ces filtres. Élargissez-les\u00A0; une fenêtre paraît ici quand son"
                + " appel à projets est publié.");
        grille().addClassName("grappe-liste");
    }

    private void colonnesDesFenetres() {
        var colonnes = colonnes();
        colonnes.texte("fenetre", "Fenêtre", ligne -> ligne.publiee().fenetre().periode())
                .ordre(Comparator.comparing(ligne -> ligne.publiee().fenetre().clotureDepot()))
                .largeur(14.9);
        colonnes.texte("appel", "Appel à projets", ListeFenetres::appel)
                .bulle(ligne -> ligne.publiee().appel())
                .largeur(9)
                .souple(2);
        // its page says it whole; the call's title needs the place on a small laptop
        colonnes.texte("types", "Reçoit", ligne -> ligne.publiee().fenetre().accueilsEnClair())
                .largeur(6.4)
                .souple(1)
                .cachee();
        colonnes.choix("etat", "État", FenetreLigne::etat, EtatFenetre::libelle)
                .rendue(ligne -> AffichageFenetres.etat(ligne.etat()))
                .largeur(8);
        colonnes.entier("dossiers", "Dossiers", FenetreLigne::dossiers).largeur(5.5);
        colonnes.entier("retards", "En retard", FenetreLigne::enRetard)
                .rendue(ListeFenetres::retards)
                .largeur(5.8);
        colonnes.date(
                        "echeance",
                        "Échéance",
                        ligne -> prochain(ligne).map(Jalon::date).orElse(null))
                .rendue(ligne -> AffichageFenetres.echeance(prochain(ligne), aujourdhui))
                .largeur(10.6);
        colonnes.texte(
                        "suite",
                        "Étape",
                        ligne -> prochain(ligne)
                                .map(jalon -> jalon.etape().libelle())
                                .orElse(""))
                .largeur(9)
                .souple(1);
    }

    private Optional<Jalon> prochain(FenetreLigne ligne) {
        return ligne.publiee().fenetre().prochain(aujourdhui);
    }

    /** The year first: it is what tells the calls of a région apart where the column is narrow. */
    private static String appel(FenetreLigne ligne) {
        return ligne.publiee().annee() + " · " + ligne.publiee().appel();
    }

    private static Span retards(FenetreLigne ligne) {
        var nombre = new Span(Formats.nombre(ligne.enRetard()));
        nombre.setClassName("texte-alerte", ligne.enRetard() > 0);
        return nombre;
    }

    @Override
    public void reduire(boolean reduite) {
        super.reduire(reduite);
        grille().getColumnByKey("fenetre").setFlexGrow(reduite ? 1 : 0);
    }
}

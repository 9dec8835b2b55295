package fr.treille.referentiel.etablissement.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import fr.treille.referentiel.etablissement.EtablissementLiens;
import fr.treille.referentiel.etablissement.OrganismeFiltre;
import fr.treille.referentiel.etablissement.OrganismeLigne;
import fr.treille.referentiel.etablissement.OrganismeService;
import fr.treille.referentiel.etablissement.Presence;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.ui.ChampChoixMultiple;
import fr.treille.socle.commun.ui.Liste;
import fr.treille.socle.equipe.Droits;
import fr.treille.socle.territoire.TerritoireService;
import jakarta.annotation.security.RolesAllowed;
import java.util.Set;

/** The organismes gestionnaires that have ESSMS in the reader's région, unless more is asked for. */
@Route(EtablissementLiens.LISTE + "/og")
@PageTitle("Organismes gestionnaires")
@RolesAllowed(Droits.CONSULTER)
class OrganismesView extends Liste<OrganismeLigne, OrganismeFiltre, Long> {

    private static final int PETIT_OG = 15;

    private final Territoires territoires;
    private final TextField texte = filtres().texte("Nom, FINESS, commune");
    private final ChampChoixMultiple<String> territoire;
    private final Checkbox petits;
    private final Checkbox sans;
    private final Checkbox france;

    OrganismesView(OrganismeService organismes, TerritoireService service) {
        super("organismes", "organismes gestionnaires", "-nombreEssms");
        this.territoires = new Territoires(service);
        this.territoire = territoires.filtre(filtres());
        this.petits = filtres().coche("petits", "Petits OG (moins de " + PETIT_OG + " ESSMS)");
        this.sans = filtres().coche("sans", "Aussi ceux sans ESSMS");
        this.france = filtres().coche("france", "Toute la France");
        avant(Entete.onglets(OrganismesView.class));
        filtrer(this::lireFiltre);
        lire(organismes::rechercher, organismes::compter, Long::longValue);
        colonnesDesOrganismes();
        pied(total -> Formats.nombre(total) + (total > 1 ? " organismes gestionnaires" : " organisme gestionnaire"));
        ouvrir(ligne -> EtablissementLiens.organisme(ligne.finess()));
        siVide("Aucun organisme gestionnaire ne répond à ces filtres.");
    }

    private void colonnesDesOrganismes() {
        var colonnes = colonnes();
        colonnes.code("finess", "FINESS", OrganismeLigne::finess);
        colonnes.texte("nom", "Nom", OrganismeLigne::nomAffiche)
                .rendue(OrganismesView::nom)
                .largeur(18)
                .souple(2);
        colonnes.texte("presence", "Présence", ligne -> Presences.enClair(ligne.absentDepuis(), ligne.fermeLe()))
                .horsEcran();
        colonnes.entier("nombreEssms", "ESSMS", OrganismeLigne::nombreEssms).largeur(6);
        colonnes.texte("commune", "Commune du siège", OrganismeLigne::commune).largeur(11);
        colonnes.texte(
                        "territoireCode",
                        "Département du siège",
                        ligne -> ligne.territoireCode() == null ? "" : territoires.libelle(ligne.territoireCode()))
                .largeur(12.5);
        colonnes.texte("statutLibelle", "Statut juridique", OrganismeLigne::statutLibelle)
                .largeur(13)
                .souple(1);
        colonnes.code("siren", "SIREN", OrganismeLigne::siren)
                .largeur(7)
                .sansTri()
                .cachee();
        colonnes.date("absentDepuis", "Absent depuis", OrganismeLigne::absentDepuis)
                .largeur(8)
                .cachee();
    }

    private static Component nom(OrganismeLigne ligne) {
        var lien = new RouterLink(ligne.nomAffiche(), OrganismeView.class, OrganismeView.parametre(ligne.finess()));
        return Presences.avecNom(lien, ligne.nomAffiche(), ligne.absentDepuis(), ligne.fermeLe());
    }

    private OrganismeFiltre lireFiltre() {
        Set<String> choisis = territoire.getValue();
        return new OrganismeFiltre(
                texte.getValue(),
                !choisis.isEmpty() ? choisis : france.getValue() ? Set.of() : territoires.codes(),
                !sans.getValue(),
                petits.getValue() ? PETIT_OG : null,
                Presence.NON_FERMES);
    }
}

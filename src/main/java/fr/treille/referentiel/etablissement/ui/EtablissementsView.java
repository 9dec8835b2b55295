package fr.treille.referentiel.etablissement.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import fr.treille.referentiel.etablissement.EtablissementFiltre;
import fr.treille.referentiel.etablissement.EtablissementLiens;
import fr.treille.referentiel.etablissement.EtablissementLigne;
import fr.treille.referentiel.etablissement.EtablissementService;
import fr.treille.referentiel.etablissement.EtablissementTotaux;
import fr.treille.referentiel.etablissement.OrganismeService;
import fr.treille.referentiel.etablissement.Secteur;
import fr.treille.referentiel.etablissement.importation.RapportImportService;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.ui.EntreeMenu;
import fr.treille.socle.commun.ui.Liste;
import fr.treille.socle.commun.ui.RubriqueMenu;
import fr.treille.socle.equipe.Droits;
import fr.treille.socle.territoire.TerritoireService;
import jakarta.annotation.security.RolesAllowed;

/** The ESSMS, of the reader's région unless all of France is asked for. */
@Route(EtablissementLiens.LISTE)
@PageTitle("Établissements")
@Menu(title = "Établissements", order = 1, icon = "vaadin:building")
@EntreeMenu(RubriqueMenu.TERRITOIRE)
@RolesAllowed(Droits.CONSULTER)
class EtablissementsView extends Liste<EtablissementLigne, EtablissementFiltre, EtablissementTotaux> {

    private final Territoires territoires;

    EtablissementsView(
            EtablissementService etablissements,
            OrganismeService organismes,
            RapportImportService imports,
            TerritoireService territoireService) {
        super("etablissements", "établissements", "nom");
        this.territoires = new Territoires(territoireService);
        var extraction = imports.derniereExtraction()
                .map(date -> " · extraction du " + Formats.date(date))
                .orElse("");
        avant(Entete.onglets(EtablissementsView.class));
        var filtre = new FiltresEtablissements(filtres(), territoires, etablissements.categories(), organismes);
        filtrer(filtre::lire);
        lire(
                etablissements::rechercher,
                etablissements::totaux,
                EtablissementTotaux::etablissements,
                etablissements::parcourir);
        colonnesDesEssms();
        pied(totaux -> Formats.nombre(totaux.etablissements())
                + (filtre().essmsSeulement() ? " ESSMS · " : " établissements · ")
                + Formats.nombre(totaux.organismes()) + " OG" + extraction);
        ouvrir(ligne -> EtablissementLiens.etablissement(ligne.finess()));
        if (extraction.isEmpty()) {
            siVide(
                    "Aucun établissement n’est encore connu\u00A0: ils viennent des fichiers nationaux FINESS.",
                    Entete.boutonImporter());
        } else {
            siVide("Aucun établissement ne répond à ces filtres. Retirez-en un, ou cherchez dans toute la France.");
        }
    }

    private void colonnesDesEssms() {
        var colonnes = colonnes();
        colonnes.code("finess", "FINESS", EtablissementLigne::finess);
        colonnes.texte("nom", "Nom", EtablissementLigne::nom)
                .rendue(EtablissementsView::nom)
                .largeur(15)
                .souple(2);
        colonnes.texte("presence", "Présence", ligne -> Presences.enClair(ligne.absentDepuis(), ligne.fermeLe()))
                .horsEcran();
        colonnes.texte("commune", "Commune", EtablissementLigne::commune);
        colonnes.code("codePostal", "Code postal", EtablissementLigne::codePostal)
                .largeur(7)
                .sansTri()
                .cachee();
        colonnes.code("territoireCode", "Territoire", EtablissementLigne::territoireCode)
                .bulle(ligne -> territoires.libelle(ligne.territoireCode()));
        colonnes.texte("categorieLibelle", "Catégorie", ligne -> ligne.categorieCode() + " " + ligne.categorieLibelle())
                .largeur(11)
                .souple(1);
        colonnes.choix("secteur", "Secteur", EtablissementLigne::secteur, Secteur::name)
                .largeur(6)
                .bulle(ligne -> ligne.secteur() == null ? null : ligne.secteur().libelle());
        colonnes.organisme("ogNom", "Organisme gestionnaire", EtablissementLigne::ogAffiche)
                .largeur(12)
                .souple(1);
        colonnes.code("ogFiness", "FINESS de l’OG", EtablissementLigne::ogFiness)
                .largeur(8)
                .cachee();
        colonnes.date("absentDepuis", "Absent depuis", EtablissementLigne::absentDepuis)
                .largeur(8)
                .cachee();
    }

    private static Component nom(EtablissementLigne ligne) {
        var lien = new RouterLink(ligne.nom(), EtablissementView.class, EtablissementView.parametre(ligne.finess()));
        return Presences.avecNom(lien, ligne.nom(), ligne.absentDepuis(), ligne.fermeLe());
    }
}

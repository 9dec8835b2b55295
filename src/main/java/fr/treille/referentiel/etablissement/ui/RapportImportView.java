package fr.treille.referentiel.etablissement.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import fr.treille.referentiel.etablissement.EtablissementLiens;
import fr.treille.referentiel.etablissement.finess.Nature;
import fr.treille.referentiel.etablissement.importation.GenreLigne;
import fr.treille.referentiel.etablissement.importation.LigneImport;
import fr.treille.referentiel.etablissement.importation.RapportImport;
import fr.treille.referentiel.etablissement.importation.RapportImportService;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.commun.ui.Champs;
import fr.treille.socle.commun.ui.Colonne;
import fr.treille.socle.commun.ui.JeuColonnes;
import fr.treille.socle.commun.ui.Liste;
import fr.treille.socle.equipe.AgentConnecte;
import fr.treille.socle.equipe.Droits;
import jakarta.annotation.security.RolesAllowed;
import java.util.Locale;

/** What one import did, with each of its lists to read and to export. */
@Route(EtablissementLiens.IMPORT + "/:import")
@PageTitle("Rapport d’import FINESS")
@RolesAllowed(Droits.CONSULTER)
class RapportImportView extends Div implements BeforeEnterObserver {

    private final RapportImportService rapports;

    RapportImportView(RapportImportService rapports) {
        this.rapports = rapports;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entree) {
        var id = entree.getRouteParameters()
                .get("import")
                .filter(texte -> texte.matches("[0-9]{1,18}"))
                .map(Long::parseLong)
                .orElseThrow(NotFoundException::new);
        try {
            afficher(rapports.rapport(id));
        } catch (Refus inconnu) {
            throw new NotFoundException(inconnu.message());
        }
    }

    private void afficher(RapportImport rapport) {
        removeAll();
        var entete = new Div(new H2(rapport.nomFichier()), ListeImports.badge(rapport.etat()));
        entete.addClassName("etablissement-entete");
        add(retour(), entete, resume(rapport));
        if (rapport.message() != null) {
            var message = new Paragraph(rapport.message());
            message.addClassNames("texte-alerte", "import-message");
            add(message);
        }
        add(onglets(rapport));
    }

    private static Anchor retour() {
        return AgentConnecte.courant().peut(Droits.IMPORTER_FINESS)
                ? new Anchor(EtablissementLiens.IMPORT, "← Imports")
                : new Anchor(EtablissementLiens.LISTE, "← Établissements");
    }

    private static Component resume(RapportImport rapport) {
        var resume = new Div(
                Champs.information(
                        "Genre",
                        rapport.genre() == null
                                ? "non reconnu"
                                : rapport.genre().libelle()),
                Champs.information(
                        "Extraction", rapport.dateExtraction() == null ? "" : Formats.date(rapport.dateExtraction())),
                Champs.information("Encodage", rapport.encodage() == null ? "" : rapport.encodage()),
                Champs.information(
                        "Lu", Formats.compte(rapport.lignes(), "ligne") + ", " + Formats.taille(rapport.taille())),
                Champs.information("Établissements", phrase(rapport.etablissements())),
                Champs.information("Organismes gestionnaires", phrase(rapport.organismes())),
                Champs.information("Par", rapport.auteur() + ", le " + Formats.dateHeure(rapport.debut())),
                Champs.information("Durée", rapport.fin() == null ? "" : Formats.duree(rapport.duree())));
        if (rapport.organismesNommes() > 0) {
            resume.add(Champs.information("Organismes nommés", Formats.nombre(rapport.organismesNommes())));
        }
        if (rapport.fermesIgnores() > 0) {
            resume.add(
                    Champs.information("Fermés et inconnus", Formats.nombre(rapport.fermesIgnores()) + ", non créés"));
        }
        if (rapport.dejaImporteId() != null) {
            resume.add(new Anchor(EtablissementLiens.rapport(rapport.dejaImporteId()), "Même fichier déjà importé"));
        }
        resume.addClassName("informations");
        return resume;
    }

    private static String phrase(RapportImport.Comptes comptes) {
        return Formats.compte(comptes.crees(), "créé") + ", " + Formats.compte(comptes.modifies(), "modifié") + ", "
                + Formats.compte(comptes.inchanges(), "inchangé") + ", " + Formats.compte(comptes.absents(), "absent");
    }

    private Component onglets(RapportImport rapport) {
        var onglets = new TabSheet();
        onglets.addClassName("import-onglets");
        for (var genre : GenreLigne.values()) {
            if (genre == GenreLigne.CREE) {
                ajouter(onglets, rapport, genre, Nature.ET, "Établissements créés");
                ajouter(onglets, rapport, genre, Nature.EJ, "Organismes créés");
            } else {
                ajouter(onglets, rapport, genre, Nature.ET, genre.libelle());
            }
        }
        return onglets;
    }

    private void ajouter(TabSheet onglets, RapportImport rapport, GenreLigne genre, Nature nature, String titre) {
        long nombre = rapports.compterLignes(rapport.id(), genre, nature);
        var onglet = new Tab(titre + " (" + Formats.nombre(nombre) + ")");
        onglets.add(onglet, nombre == 0 ? new Paragraph("Aucun.") : liste(rapport.id(), genre, nature, titre));
    }

    private Component liste(long id, GenreLigne genre, Nature nature, String titre) {
        var liste = new Liste<LigneImport, Nature, Long>(
                "import-" + genre.name().toLowerCase(Locale.ROOT),
                titre.toLowerCase(Locale.FRENCH) + " par l’import " + id,
                "");
        liste.filtrer(() -> nature);
        liste.lire(
                (laquelle, page) -> rapports.lignes(id, genre, laquelle, page),
                laquelle -> rapports.compterLignes(id, genre, laquelle),
                Long::longValue);
        colonnes(liste.colonnes(), genre);
        liste.colonnes().toutes().forEach(Colonne::sansTri);
        liste.addClassName("import-lignes");
        return liste;
    }

    private static void colonnes(JeuColonnes<LigneImport> colonnes, GenreLigne genre) {
        if (genre == GenreLigne.REFUSE || genre == GenreLigne.AVERTISSEMENT) {
            colonnes.entier("numero", "Ligne", LigneImport::numero).largeur(6);
            colonnes.texte("raison", "Raison", LigneImport::raison).largeur(24).souple(1);
        }
        if (genre != GenreLigne.REFUSE) {
            colonnes.code("finess", "FINESS", LigneImport::finess)
                    .rendue(RapportImportView::lien)
                    .largeur(7.5);
            colonnes.texte("nature", "Nature", RapportImportView::nature).horsEcran();
            colonnes.texte("nom", "Nom", LigneImport::nom).largeur(18).souple(1);
        }
        switch (genre) {
            case MODIFIE -> {
                colonnes.texte("champ", "Champ", RapportImportView::champ).largeur(12);
                colonnes.texte("ancien", "Avant", l -> Fiches.lisible(l.champ(), l.ancien()))
                        .largeur(14)
                        .souple(1);
                colonnes.texte("nouveau", "Après", l -> Fiches.lisible(l.champ(), l.nouveau()))
                        .largeur(14)
                        .souple(1);
            }
            case AVERTISSEMENT -> {
                colonnes.texte("champ", "Champ", RapportImportView::champ).largeur(12);
                colonnes.texte("contenu", "Contenu", LigneImport::contenu).horsEcran();
            }
            case RELATION ->
                colonnes.texte("raison", "Lien", LigneImport::raison)
                        .largeur(30)
                        .souple(2);
            case REFUSE ->
                colonnes.texte("contenu", "Contenu", LigneImport::contenu)
                        .largeur(30)
                        .souple(2);
            case CREE ->
                colonnes.texte("nouveau", "Commune", LigneImport::nouveau).largeur(14);
            default -> {}
        }
    }

    private static String champ(LigneImport ligne) {
        var champ = ligne.champ();
        return champ == null ? "" : champ.libelle();
    }

    private static String nature(LigneImport ligne) {
        return ligne.nature() == Nature.EJ ? "Organisme gestionnaire" : "Établissement";
    }

    private static Component lien(LigneImport ligne) {
        var finess = ligne.finess() == null ? "" : ligne.finess();
        return new Anchor(
                ligne.nature() == Nature.EJ
                        ? EtablissementLiens.organisme(finess)
                        : EtablissementLiens.etablissement(finess),
                finess);
    }
}

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
import com.vaadin.flow.server.streams.DownloadHandler;
import fr.treille.referentiel.etablissement.EtablissementLiens;
import fr.treille.referentiel.etablissement.finess.Nature;
import fr.treille.referentiel.etablissement.importation.GenreLigne;
import fr.treille.referentiel.etablissement.importation.LigneImport;
import fr.treille.referentiel.etablissement.importation.RapportImport;
import fr.treille.referentiel.etablissement.importation.RapportImportService;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.commun.ui.Champs;
import fr.treille.socle.commun.ui.Grille;
import fr.treille.socle.equipe.AgentConnecte;
import fr.treille.socle.equipe.Droits;
import jakarta.annotation.security.RolesAllowed;
import java.util.Locale;

/** What one import did, with each of its lists to read and to download. */
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
                        "Lu", Formats.nombre(rapport.lignes()) + " lignes, " + Formats.taille(rapport.taille())),
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
        return Formats.nombre(comptes.crees()) + " créés, " + Formats.nombre(comptes.modifies()) + " modifiés, "
                + Formats.nombre(comptes.inchanges()) + " inchangés, " + Formats.nombre(comptes.absents()) + " absents";
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
        onglets.add(onglet, nombre == 0 ? new Paragraph("Aucun.") : contenu(rapport.id(), genre, nature, nombre));
    }

    private Component contenu(long id, GenreLigne genre, Nature nature, long nombre) {
        var telecharger = new Anchor(
                (DownloadHandler) demande -> {
                    demande.setFileName("import-" + id + "-" + genre.name().toLowerCase(Locale.ROOT) + "-"
                            + nature.name().toLowerCase(Locale.ROOT) + ".csv");
                    demande.setContentType("text/csv; charset=UTF-8");
                    rapports.exporter(id, genre, nature, demande.getOutputStream());
                },
                "Télécharger en CSV");
        telecharger.setRouterIgnore(true);
        var contenu = new Div(telecharger, grille(id, genre, nature, nombre));
        contenu.addClassName("import-lignes");
        return contenu;
    }

    private Component grille(long id, GenreLigne genre, Nature nature, long nombre) {
        var grille = new Grille<LigneImport>("import-" + genre.name().toLowerCase(Locale.ROOT));
        if (genre == GenreLigne.REFUSE || genre == GenreLigne.AVERTISSEMENT) {
            grille.texte("numero", "Ligne", "6rem", l -> l.numero() == null ? "" : Formats.nombre(l.numero()));
            grille.texte("raison", "Raison", "24rem", LigneImport::raison).setFlexGrow(1);
        }
        if (genre != GenreLigne.REFUSE) {
            grille.composant("finess", "FINESS", "7.5rem", RapportImportView::lien);
            grille.texte("nom", "Nom", "18rem", LigneImport::nom).setFlexGrow(1);
        }
        switch (genre) {
            case MODIFIE -> {
                grille.texte(
                        "champ",
                        "Champ",
                        "12rem",
                        l -> l.champ() == null ? "" : l.champ().libelle());
                grille.texte("ancien", "Avant", "14rem", l -> Fiches.lisible(l.champ(), l.ancien()))
                        .setFlexGrow(1);
                grille.texte("nouveau", "Après", "14rem", l -> Fiches.lisible(l.champ(), l.nouveau()))
                        .setFlexGrow(1);
            }
            case AVERTISSEMENT ->
                grille.texte(
                        "champ",
                        "Champ",
                        "12rem",
                        l -> l.champ() == null ? "" : l.champ().libelle());
            case RELATION ->
                grille.texte("raison", "Lien", "30rem", LigneImport::raison).setFlexGrow(2);
            case REFUSE ->
                grille.texte("contenu", "Contenu", "30rem", LigneImport::contenu)
                        .setFlexGrow(2);
            case CREE -> grille.texte("nouveau", "Commune", "14rem", LigneImport::nouveau);
            default -> {}
        }
        grille.getColumns().forEach(colonne -> colonne.setSortable(false));
        grille.setItemsPageable(page -> rapports.lignes(id, genre, nature, page), page -> nombre);
        return grille;
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

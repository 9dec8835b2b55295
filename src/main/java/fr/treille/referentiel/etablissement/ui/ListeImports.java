package fr.treille.referentiel.etablissement.ui;

import fr.treille.referentiel.etablissement.EtablissementLiens;
import fr.treille.referentiel.etablissement.importation.EtatImport;
import fr.treille.referentiel.etablissement.importation.RapportImport;
import fr.treille.referentiel.etablissement.importation.RapportImportService;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.ui.Badge;
import fr.treille.socle.commun.ui.Liste;
import org.springframework.data.domain.PageRequest;

/** The latest imports, each leading to its report. */
class ListeImports extends Liste<RapportImport, Integer, Integer> {

    private static final int MONTRES = 50;

    ListeImports(RapportImportService rapports) {
        super("imports-finess", "imports FINESS", "");
        filtrer(() -> MONTRES);
        lireTout(combien -> rapports.imports(PageRequest.of(0, combien)), imports -> imports.size());
        colonnesDesImports();
        pied(nombre -> Formats.nombre(nombre) + (nombre > 1 ? " imports" : " import"));
        ouvrir(rapport -> EtablissementLiens.rapport(rapport.id()));
        siVide("Aucun import pour l’instant.");
        courte(MONTRES);
    }

    private void colonnesDesImports() {
        var colonnes = colonnes();
        colonnes.instant("debut", "Commencé le", RapportImport::debut).sansTri();
        colonnes.texte("nomFichier", "Fichier", RapportImport::nomFichier)
                .largeur(16)
                .souple(1)
                .sansTri();
        colonnes.texte("genre", "Genre", ListeImports::genre).largeur(15).sansTri();
        colonnes.date("dateExtraction", "Extraction", RapportImport::dateExtraction)
                .largeur(7)
                .sansTri();
        colonnes.choix("etat", "État", RapportImport::etat, EtatImport::libelle)
                .rendue(rapport -> badge(rapport.etat()))
                .largeur(8)
                .sansTri();
        colonnes.entier(
                        "crees",
                        "Créés",
                        r -> r.etablissements().crees() + r.organismes().crees())
                .largeur(6)
                .sansTri();
        colonnes.entier(
                        "modifies",
                        "Modifiés",
                        r -> r.etablissements().modifies() + r.organismes().modifies())
                .largeur(6.5)
                .sansTri();
        colonnes.entier(
                        "absents",
                        "Absents",
                        r -> r.etablissements().absents() + r.organismes().absents())
                .largeur(6.5)
                .sansTri();
        colonnes.entier("refusees", "Refusées", RapportImport::refusees)
                .largeur(6.5)
                .sansTri();
        colonnes.texte("duree", "Durée", r -> r.fin() == null ? "" : Formats.duree(r.duree()))
                .largeur(6)
                .sansTri();
        colonnes.texte("auteur", "Par", RapportImport::auteur).largeur(10).sansTri();
    }

    private static String genre(RapportImport rapport) {
        var genre = rapport.genre();
        return genre == null ? "non reconnu" : genre.libelle();
    }

    static Badge badge(EtatImport etat) {
        var ton = switch (etat) {
            case EN_COURS -> Badge.Ton.EN_COURS;
            case TERMINE -> Badge.Ton.REUSSI;
            case ANNULE -> Badge.Ton.NEUTRE;
            case ECHEC, INTERROMPU -> Badge.Ton.ECHEC;
        };
        return new Badge(etat.libelle(), ton);
    }
}

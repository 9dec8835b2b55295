package fr.treille.referentiel.etablissement.finess;

import fr.treille.socle.commun.Refus;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns the objects of a FINESS+ document into structures. */
final class StructuresJson {

    private static final String USAGE_ET = "03";
    private static final String USAGE_EJ = "02";

    private final LocalDate dateExtraction;

    StructuresJson(LocalDate dateExtraction) {
        this.dateExtraction = dateExtraction;
    }

    void entite(StructureJson entite, List<StructureJson> etablissements, Collection<Lu> prets) {
        String og = entite.lire("numFinessPm");
        boolean utile = entite.active() || etablissements.stream().anyMatch(StructureJson::active);
        ajouter(entite, "entité juridique " + og, prets, () -> structureEj(entite, utile));
        for (StructureJson ege : etablissements) {
            ajouter(ege, "établissement " + ege.lire("numFinessEge"), prets, () -> structureEt(ege, og));
        }
    }

    private interface Construction {
        Lu faire();
    }

    private static void ajouter(StructureJson objet, String contenu, Collection<Lu> prets, Construction construction) {
        try {
            prets.add(construction.faire());
        } catch (Refus e) {
            if (objet.active()) {
                prets.add(new Lu.Refusee(objet.rang(), contenu, e.message()));
            }
        }
    }

    /** A closed entity that still has active establishments is described in full, since it has to be shown with them. */
    private Lu structureEj(StructureJson entite, boolean utile) {
        Controles controles = new Controles();
        String finess = controles.finess(entite.lire("numFinessPm"), "FINESS de l’entité juridique");
        Valeurs valeurs = new Valeurs();
        if (utile) {
            String nom = controles.nom(entite.lire("denominationPm"), entite.lire("denominationLonguePmSmsse"));
            valeurs.mettre(Champ.NOM, nom)
                    .mettre(Champ.NOM_LONG, autreQue(nom, entite.lire("denominationLonguePmSmsse")))
                    .mettre(Champ.STATUT, entite.lire("statutJuridique"))
                    .mettre(Champ.SIREN, controles.chiffres(entite.lire("siren"), 9, "SIREN"))
                    .mettre(Champ.APE, ape(entite.lire("codeApe")))
                    .mettre(Champ.DATE_CREATION, controles.date(entite.lire("dateCreation"), "date de création"));
            commun(entite, entite.adresse(USAGE_EJ), finess, valeurs, controles, false);
        }
        fermeture(entite, valeurs);
        return new Lu.Structure(entite.rang(), Nature.EJ, finess, valeurs, controles.avertissements());
    }

    private Lu structureEt(StructureJson ege, @Nullable String og) {
        Controles controles = new Controles();
        String finess = controles.finess(ege.lire("numFinessEge"), "FINESS de l’établissement");
        Valeurs valeurs = new Valeurs();
        if (ege.active()) {
            valeurs.mettre(Champ.OG, controles.finess(og, "FINESS de l’entité juridique"));
            String nom = controles.nom(ege.lire("nomEgeCourt"), ege.lire("nomEgeLong"));
            String categorie = ege.lire("categorieentiteGeographiqueExercice");
            valeurs.mettre(Champ.NOM, nom)
                    .mettre(Champ.NOM_LONG, autreQue(nom, ege.lire("nomEgeLong")))
                    .mettre(Champ.COMPLEMENT_NOM, ege.lire("complementDenominationEg"))
                    .mettre(
                            Champ.CATEGORIE,
                            controles.categorie(
                                    categorie != null ? categorie : ege.lire("categorieEntiteGeographiqueExercice")))
                    .mettre(Champ.SIRET, controles.chiffres(ege.lire("siret"), 14, "SIRET"))
                    .mettre(Champ.MFT, ege.lire("modefixationtarifaire"))
                    .mettre(Champ.DATE_OUVERTURE, controles.date(ege.lire("dateOuverture"), "date d’ouverture"))
                    .mettre(
                            Champ.DATE_AUTORISATION,
                            controles.date(ege.lire("datePremiereAutorisation"), "date d’autorisation"))
                    .mettre(Champ.UAI, ege.lire("numeroEducationNationale"));
            commun(ege, ege.adresse(USAGE_ET), finess, valeurs, controles, true);
        }
        fermeture(ege, valeurs);
        return new Lu.Structure(ege.rang(), Nature.ET, finess, valeurs, controles.avertissements());
    }

    private static void commun(
            StructureJson structure,
            StructureJson adresse,
            String finess,
            Valeurs valeurs,
            Controles controles,
            boolean etablissement) {
        String insee = Valeurs.majuscules(adresse.lire("cogCommune"));
        String territoire = Departements.deCommune(insee);
        if (territoire == null && etablissement) {
            throw new Refus("commune absente ou inconnue\u00A0: «\u00A0" + (insee == null ? "" : insee) + "\u00A0»");
        }
        String codePostal = adresse.lire("codePostal");
        String ville = adresse.lire("ligneAcheminement");
        String acheminement = Stream.of(codePostal, ville)
                .filter(s -> s != null)
                .reduce((a, b) -> a + " " + b)
                .orElse(null);
        valeurs.mettre(Champ.NUMERO_VOIE, adresse.lire("numeroVoie"))
                .mettre(Champ.TYPE_VOIE, adresse.lire("typeVoie"))
                .mettre(Champ.VOIE, adresse.lire("libelleVoie"))
                .mettre(Champ.COMPLEMENT_VOIE, adresse.lire("complementVoie"))
                .mettre(Champ.COMPLEMENT_DISTRIBUTION, adresse.lire("complementPointGeographique"))
                .mettre(Champ.LIEU_DIT, adresse.lire("lieuDit"))
                .mettre(Champ.COMMUNE_CODE, insee)
                .mettre(Champ.COMMUNE, ville == null ? null : LignesCsv.sansCedex(ville))
                .mettre(Champ.CODE_POSTAL, codePostal)
                .mettre(Champ.ACHEMINEMENT, acheminement)
                .mettre(Champ.TERRITOIRE, territoire)
                .mettre(Champ.TELEPHONE, structure.lire("telephone"))
                .mettre(Champ.COURRIEL, structure.lire("courriel"))
                .mettre(Champ.DATE_MAJ, controles.date(structure.lire("dateDerniereMaj"), "date de mise à jour"))
                .mettre(
                        Champ.RECHERCHE,
                        Valeurs.pourRecherche(
                                valeurs.lire(Champ.NOM),
                                valeurs.lire(Champ.NOM_LONG),
                                valeurs.lire(Champ.COMMUNE),
                                codePostal,
                                finess));
        if (etablissement) {
            valeurs.mettre(Champ.TELECOPIE, structure.lire("telecopie"));
            Coordonnees.wgs84(adresse, territoire)
                    .ifPresent(point -> valeurs.mettre(
                                    Champ.LONGITUDE, String.format(Locale.ROOT, "%.6f", point.longitude()))
                            .mettre(Champ.LATITUDE, String.format(Locale.ROOT, "%.6f", point.latitude()))
                            .mettre(Champ.EPSG, "4326"));
        }
    }

    /** When the document says closed without a date, the last update stands for it, else the extraction. */
    private void fermeture(StructureJson structure, Valeurs valeurs) {
        if (structure.active()) {
            return;
        }
        LocalDate date = LecteurStructures.jour(structure.lire("dateFermeture"));
        LocalDate misAJour = LecteurStructures.jour(structure.lire("dateDerniereMaj"));
        LocalDate retenue = date != null ? date : misAJour != null ? misAJour : dateExtraction;
        valeurs.mettre(Champ.FERMETURE, retenue.toString());
    }

    /** Extractions leave the long name blank where it says no more than the short one. */
    private static @Nullable String autreQue(String nom, @Nullable String nomLong) {
        return nom.equals(nomLong) ? null : nomLong;
    }

    private static @Nullable String ape(@Nullable String code) {
        return code == null ? null : LignesCsv.ape(code);
    }
}

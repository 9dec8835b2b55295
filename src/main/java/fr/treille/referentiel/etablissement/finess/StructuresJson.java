package fr.treille.referentiel.etablissement.finess;

import fr.treille.socle.commun.Refus;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
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
        Porteurs porteurs = new Porteurs(etablissements);
        ajouter(entite, "entité juridique " + og, prets, () -> structureEj(entite, utile));
        for (StructureJson ege : etablissements) {
            ajouter(ege, "établissement " + ege.lire("numFinessEge"), prets, () -> structureEt(ege, og, porteurs));
        }
    }

    private interface Construction {
        Lu.Structure faire();
    }

    private static void ajouter(StructureJson objet, String contenu, Collection<Lu> prets, Construction construction) {
        try {
            Lu.Structure structure = construction.faire();
            String manque = structure.manque();
            prets.add(manque == null ? structure : new Lu.Refusee(objet.rang(), contenu, manque, structure));
        } catch (Refus e) {
            if (objet.active()) {
                prets.add(new Lu.Refusee(objet.rang(), contenu, e.message()));
            }
        }
    }

    /** A closed entity that still has active establishments is described in full, since it has to be shown with them. */
    private Lu.Structure structureEj(StructureJson entite, boolean utile) {
        Controles controles = new Controles();
        String finess = controles.numero(entite.lire("numFinessPm"), "FINESS de l’entité juridique");
        if (utile) {
            nom(controles, entite, "denominationPm", "denominationLonguePmSmsse");
            lire(controles, Champ.STATUT, entite, "statutJuridique");
            lire(controles, Champ.SIREN, entite, "siren");
            lire(controles, Champ.APE, entite, "codeApe");
            lire(controles, Champ.DATE_CREATION, entite, "dateCreation");
            StructureJson adresse = entite.adresse(USAGE_EJ);
            lire(controles, Champ.COMMUNE_CODE, adresse, "cogCommune");
            String territoire = Departements.deCommune(controles.valeurs().lire(Champ.COMMUNE_CODE));
            if (territoire != null) {
                controles.lire(Champ.TERRITOIRE, territoire);
            }
            commun(entite, adresse, controles);
            controles.recherche(finess);
        }
        fermeture(entite, controles);
        return controles.structure(entite.rang(), Nature.EJ, finess);
    }

    private Lu.Structure structureEt(StructureJson ege, @Nullable String og, Porteurs porteurs) {
        Controles controles = new Controles();
        String finess = controles.numero(ege.lire("numFinessEge"), "FINESS de l’établissement");
        if (ege.active()) {
            controles.organisme(og);
            nom(controles, ege, "nomEgeCourt", "nomEgeLong");
            String categorie = ege.lire("categorieentiteGeographiqueExercice");
            controles.exiger(
                    Champ.CATEGORIE,
                    categorie != null ? categorie : ege.lire("categorieEntiteGeographiqueExercice"),
                    "code de catégorie absent ou invalide");
            lire(controles, Champ.COMPLEMENT_NOM, ege, "complementDenominationEg");
            lire(controles, Champ.SIRET, ege, "siret");
            lire(controles, Champ.MFT, ege, "modefixationtarifaire");
            lire(controles, Champ.DATE_OUVERTURE, ege, "dateOuverture");
            lire(controles, Champ.DATE_AUTORISATION, ege, "datePremiereAutorisation");
            lire(controles, Champ.UAI, ege, "numeroEducationNationale");
            lire(controles, Champ.TELECOPIE, ege, "telecopie");
            porteurs.dire(ege, controles);
            StructureJson adresse = ege.adresse(USAGE_ET);
            String insee = adresse.lire("cogCommune");
            String commune = insee == null ? null : Champ.COMMUNE_CODE.forme().lire(insee);
            controles.exiger(
                    Champ.TERRITOIRE,
                    Departements.deCommune(commune),
                    "commune absente ou inconnue\u00A0: «\u00A0" + (insee == null ? "" : insee) + "\u00A0»");
            if (commune != null) {
                controles.lire(Champ.COMMUNE_CODE, commune);
            }
            commun(ege, adresse, controles);
            coordonnees(adresse, controles);
            controles.recherche(finess);
        }
        fermeture(ege, controles);
        return controles.structure(ege.rang(), Nature.ET, finess);
    }

    /** A field that the document does not carry says nothing of the value. */
    private static void lire(Controles controles, Champ champ, StructureJson objet, String nom) {
        if (objet.dit(nom)) {
            controles.lire(champ, objet.lire(nom));
        }
    }

    /** Extractions leave the long name blank where it says no more than the short one. */
    private static void nom(Controles controles, StructureJson structure, String court, String entier) {
        String nom = controles.nom(structure.lire(court), structure.lire(entier));
        if (structure.dit(entier)) {
            controles.lire(Champ.NOM_LONG, nom.equals(structure.lire(entier)) ? null : structure.lire(entier));
        }
    }

    private static void commun(StructureJson structure, StructureJson adresse, Controles controles) {
        lire(controles, Champ.NUMERO_VOIE, adresse, "numeroVoie");
        lire(controles, Champ.TYPE_VOIE, adresse, "typeVoie");
        lire(controles, Champ.VOIE, adresse, "libelleVoie");
        lire(controles, Champ.COMPLEMENT_VOIE, adresse, "complementVoie");
        lire(controles, Champ.COMPLEMENT_DISTRIBUTION, adresse, "complementPointGeographique");
        lire(controles, Champ.LIEU_DIT, adresse, "lieuDit");
        lire(controles, Champ.CODE_POSTAL, adresse, "codePostal");
        acheminement(adresse, controles);
        lire(controles, Champ.TELEPHONE, structure, "telephone");
        lire(controles, Champ.COURRIEL, structure, "courriel");
        lire(controles, Champ.DATE_MAJ, structure, "dateDerniereMaj");
    }

    /** The document gives the town alone; the line of an extraction begins with its postcode. */
    private static void acheminement(StructureJson adresse, Controles controles) {
        if (!adresse.dit("ligneAcheminement")) {
            return;
        }
        String ville = adresse.lire("ligneAcheminement");
        if (ville != null && Champ.ACHEMINEMENT.forme().lire(ville) == null) {
            controles.illisible(Champ.COMMUNE, ville);
            return;
        }
        controles.lire(Champ.COMMUNE, ville == null ? null : LignesCsv.sansCedex(ville));
        String codePostal = controles.valeurs().lire(Champ.CODE_POSTAL);
        if (codePostal != null || adresse.lire("codePostal") == null) {
            controles.lire(
                    Champ.ACHEMINEMENT,
                    Stream.of(codePostal, ville).filter(s -> s != null).collect(Collectors.joining(" ")));
        }
    }

    private static void coordonnees(StructureJson adresse, Controles controles) {
        Coordonnees.wgs84(adresse, controles.valeurs().lire(Champ.TERRITOIRE))
                .ifPresentOrElse(
                        point -> controles
                                .lire(Champ.LONGITUDE, String.format(Locale.ROOT, "%.6f", point.longitude()))
                                .lire(Champ.LATITUDE, String.format(Locale.ROOT, "%.6f", point.latitude()))
                                .lire(Champ.EPSG, "4326"),
                        () -> Coordonnees.illisible(adresse)
                                .ifPresent(texte -> controles.illisible(Champ.LONGITUDE, texte)));
    }

    /**
     * When the document says closed without a date that can be read, the last update stands for it, else the extraction, as long as no
     * other date is known.
     */
    private void fermeture(StructureJson structure, Controles controles) {
        String fermeture = structure.lire("dateFermeture");
        if (structure.active()) {
            if (structure.etatLisible()) {
                controles.lire(Champ.FERMETURE, null);
            } else {
                controles.douter(
                        Champ.FERMETURE, "État illisible\u00A0: l’ouverture ou la fermeture connue est gardée");
            }
            return;
        }
        String date = fermeture == null ? null : Champ.FERMETURE.forme().lire(fermeture);
        if (date != null) {
            controles.lire(Champ.FERMETURE, date);
            return;
        }
        if (fermeture != null) {
            controles.illisible(Champ.FERMETURE, fermeture);
        }
        LocalDate misAJour = Valeurs.jour(structure.lire("dateDerniereMaj"));
        controles
                .valeurs()
                .mettreFauteDeMieux(Champ.FERMETURE, (misAJour != null ? misAJour : dateExtraction).toString());
    }
}

package fr.treille.referentiel.etablissement.finess;

import java.util.Arrays;
import java.util.List;

/**
 * One field of an establishment or of a legal entity: its column, its name on screen, its longest stored length, and what a new
 * value means.
 */
public enum Champ {
    OG("og_finess", "Organisme gestionnaire", 9, Forme.FINESS, Suivi.SURVEILLE, true, false),
    CATEGORIE("categorie_code", "Catégorie", 4, Forme.CATEGORIE, Suivi.SURVEILLE, true, false),
    SIRET("siret", "SIRET", 14, Forme.SIRET, Suivi.SURVEILLE, true, false),
    SIREN("siren", "SIREN", 9, Forme.SIREN, Suivi.SURVEILLE, false, true),
    STATUT("statut_juridique", "Statut juridique", 4, Forme.CODE, Suivi.SURVEILLE, false, true),
    FERMETURE("ferme_le", "Fermeture", 10, Forme.DATE, Suivi.SURVEILLE, true, true),
    NOM("nom", "Nom", 255, Forme.TEXTE, Suivi.LIBELLE, true, true),
    NOM_LONG("nom_long", "Nom long", 255, Forme.TEXTE, Suivi.LIBELLE, true, true),
    COMPLEMENT_NOM("complement_nom", "Complément de nom", 255, Forme.TEXTE, Suivi.LIBELLE, true, true),
    COMPLEMENT_DISTRIBUTION(
            "complement_distribution", "Complément de distribution", 255, Forme.TEXTE, Suivi.LIBELLE, true, true),
    NUMERO_VOIE("numero_voie", "Numéro de voie", 20, Forme.NUMERO_VOIE, Suivi.LIBELLE, true, true),
    TYPE_VOIE("type_voie", "Type de voie", 20, Forme.TEXTE, Suivi.LIBELLE, true, true),
    VOIE("voie", "Voie", 255, Forme.TEXTE, Suivi.LIBELLE, true, true),
    COMPLEMENT_VOIE("complement_voie", "Complément de voie", 255, Forme.TEXTE, Suivi.LIBELLE, true, true),
    LIEU_DIT("lieu_dit", "Lieu-dit ou boîte postale", 255, Forme.TEXTE, Suivi.LIBELLE, true, true),
    COMMUNE_CODE("commune_code", "Code de la commune", 5, Forme.COMMUNE, Suivi.LIBELLE, true, true),
    COMMUNE("commune", "Commune", 100, Forme.TEXTE, Suivi.LIBELLE, true, true),
    CODE_POSTAL("code_postal", "Code postal", 5, Forme.POSTAL, Suivi.LIBELLE, true, true),
    ACHEMINEMENT("acheminement", "Ligne d’acheminement", 100, Forme.TEXTE, Suivi.LIBELLE, true, true),
    TERRITOIRE("territoire_code", "Territoire", 2, Forme.DEPARTEMENT, Suivi.LIBELLE, true, true),
    TELEPHONE("telephone", "Téléphone", 20, Forme.TELEPHONE, Suivi.LIBELLE, true, true),
    TELECOPIE("telecopie", "Télécopie", 20, Forme.TELEPHONE, Suivi.LIBELLE, true, false),
    COURRIEL("courriel", "Adresse électronique", 254, Forme.COURRIEL, Suivi.LIBELLE, true, true),
    APE("ape", "Code APE", 6, Forme.APE, Suivi.LIBELLE, true, true),
    MFT("mft", "Mode de fixation des tarifs", 4, Forme.CODE, Suivi.LIBELLE, true, false),
    MFT_LIBELLE(
            "mft_libelle", "Libellé du mode de fixation des tarifs", 255, Forme.TEXTE, Suivi.SILENCIEUX, true, false),
    SPH("sph", "Participation au service public hospitalier", 4, Forme.CODE_COURT, Suivi.LIBELLE, true, false),
    SPH_LIBELLE("sph_libelle", "Libellé de la participation", 255, Forme.TEXTE, Suivi.SILENCIEUX, true, false),
    DATE_OUVERTURE("date_ouverture", "Date d’ouverture", 10, Forme.DATE, Suivi.LIBELLE, true, false),
    DATE_AUTORISATION("date_autorisation", "Date d’autorisation", 10, Forme.DATE, Suivi.LIBELLE, true, false),
    DATE_CREATION("date_creation", "Date de création", 10, Forme.DATE, Suivi.LIBELLE, false, true),
    DATE_MAJ("date_maj", "Mise à jour dans FINESS", 10, Forme.DATE, Suivi.SILENCIEUX, true, true),
    UAI("uai", "Numéro de l’Éducation nationale", 10, Forme.UAI, Suivi.LIBELLE, true, false),
    LONGITUDE("x", "Coordonnée x", 30, Forme.DEDUITE, Suivi.SILENCIEUX, true, false),
    LATITUDE("y", "Coordonnée y", 30, Forme.DEDUITE, Suivi.SILENCIEUX, true, false),
    EPSG("epsg", "Projection", 6, Forme.DEDUITE, Suivi.SILENCIEUX, true, false),
    PORTEUSE("porteuse_finess", "Établissement porteur", 9, Forme.FINESS, Suivi.SILENCIEUX, true, false),
    RECHERCHE("recherche", "Texte cherché", 600, Forme.DEDUITE, Suivi.SILENCIEUX, true, true);

    private static final List<Champ> DES_ET =
            Arrays.stream(values()).filter(c -> c.et).toList();
    private static final List<Champ> DES_EJ =
            Arrays.stream(values()).filter(c -> c.ej).toList();

    /** What the arrival of another value for a field means. */
    public enum Suivi {
        /** Reported whatever the files the two values come from. */
        SURVEILLE,
        /** Reported when both values come from the same source; otherwise replaced without a word. */
        LIBELLE,
        /** Replaced without a word. */
        SILENCIEUX
    }

    private final String colonne;
    private final String libelle;
    private final int longueur;
    private final Forme forme;
    private final Suivi suivi;
    private final boolean et;
    private final boolean ej;

    Champ(String colonne, String libelle, int longueur, Forme forme, Suivi suivi, boolean et, boolean ej) {
        this.colonne = colonne;
        this.libelle = libelle;
        this.longueur = longueur;
        this.forme = forme;
        this.suivi = suivi;
        this.et = et;
        this.ej = ej;
    }

    /** The fields of one nature, in the order of this enum. */
    public static List<Champ> de(Nature nature) {
        return nature == Nature.ET ? DES_ET : DES_EJ;
    }

    /** The column that holds it, in {@code etablissement} and in {@code organisme_gestionnaire} alike. */
    public String colonne() {
        return colonne;
    }

    public String libelle() {
        return libelle;
    }

    /** Longest stored value, in characters; a longer one is cut. */
    public int longueur() {
        return longueur;
    }

    public Suivi suivi() {
        return suivi;
    }

    /** How the files write it. */
    Forme forme() {
        return forme;
    }
}

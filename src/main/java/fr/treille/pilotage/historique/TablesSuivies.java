package fr.treille.pilotage.historique;

import static fr.treille.pilotage.historique.TableSuivie.table;

import fr.treille.socle.commun.trace.ObjetSuivi;
import java.util.List;
import java.util.stream.Stream;

/** The tables whose history is told, and the fields that it tells: files, their follow-up, people and régions, calls. */
final class TablesSuivies {

    private static final String NOM_AGENT = "TRIM(CONCAT(ag.prenom, ' ', ag.nom))";

    private static final List<TableSuivie> EQUIPE = List.of(
            table(
                    ObjetSuivi.AFFECTATION,
                    "affectation",
                    "id",
                    "CONCAT(" + NOM_AGENT + ", ' — ', te.code, ' ', te.nom)",
                    " JOIN agent ag ON ag.id = v.agent_id JOIN territoire te ON te.code = v.territoire_code",
                    "te.region_code",
                    true,
                    """
                    part                      PART       Part
                    du                        DATE       Depuis le
                    au                        DATE       Jusqu’au
                    """),
            table(
                    ObjetSuivi.ABSENCE,
                    "absence",
                    "id",
                    NOM_AGENT,
                    " JOIN agent ag ON ag.id = v.agent_id",
                    "ag.region_code",
                    true,
                    """
                    du                        DATE       Depuis le
                    au                        DATE       Jusqu’au
                    remplacant_id             AGENT      Remplaçant
                    motif                     TEXTE      Motif de l’absence
                    """),
            table(
                    ObjetSuivi.COMPTE,
                    "agent",
                    "id",
                    "TRIM(CONCAT(v.prenom, ' ', v.nom))",
                    "",
                    "v.region_code",
                    false,
                    """
                    courriel                  TEXTE      Adresse
                    civilite                  TEXTE      Civilité
                    prenom                    TEXTE      Prénom
                    nom                       TEXTE      Nom
                    fonction                  TEXTE      Fonction
                    role                      ROLE       Rôle
                    actif                     OUI_NON    Compte actif
                    mots_de_passe             SECRET     Mot de passe
                    """),
            table(
                    ObjetSuivi.TERRITOIRE,
                    "territoire",
                    "code",
                    "CONCAT(v.code, ' ', v.nom)",
                    "",
                    "v.region_code",
                    false,
                    """
                    ars_courriel              TEXTE      Courriel de la délégation de l’ARS
                    ars_telephone             TEXTE      Téléphone de la délégation de l’ARS
                    grades_courriel           TEXTE      Courriel du GRADeS
                    grades_telephone          TEXTE      Téléphone du GRADeS
                    """),
            table(ObjetSuivi.REGION, "region", "code", "v.nom", "", "v.code", false, """
                    nom                       TEXTE      Nom de la région
                    taille_minimale           NOMBRE     Taille minimale d’une grappe
                    fuseau                    TEXTE      Fuseau horaire
                    agence_nom                TEXTE      Nom de l’agence
                    agence_direction          TEXTE      Direction ou service
                    agence_adresse            TEXTE      Adresse de l’agence
                    agence_ville              TEXTE      Ville de signature
                    agence_telephone          TEXTE      Téléphone de l’agence
                    agence_courriel           TEXTE      Courriel du programme
                    agence_site               TEXTE      Site de l’agence
                    agence_tribunal           TEXTE      Tribunal compétent
                    agence_tribunal_adresse   TEXTE      Adresse du tribunal
                    """),
            table(
                    ObjetSuivi.SIGNATAIRE,
                    "signataire",
                    "id",
                    "TRIM(CONCAT(v.prenom, ' ', v.nom))",
                    "",
                    "v.region_code",
                    false,
                    """
                    civilite                  TEXTE      Civilité
                    prenom                    TEXTE      Prénom
                    nom                       TEXTE      Nom
                    qualite                   TEXTE      Qualité
                    lettres                   OUI_NON    Signe les lettres
                    conventions               OUI_NON    Signe les conventions
                    delegation                TEXTE      Décision de délégation
                    du                        DATE       Depuis le
                    au                        DATE       Jusqu’au
                    """));

    private static final List<TableSuivie> EXPORTS =
            List.of(table(ObjetSuivi.EXPORT, "export", "id", "v.liste", "", "v.region_code", false, """
                    format                    TEXTE      Format
                    filtre                    TEXTE      Filtre
                    lignes                    NOMBRE     Lignes
                    """));

    static final List<TableSuivie> TOUTES = Stream.of(
                    TablesDossier.TOUTES, TablesSuivi.TOUTES, TablesPoints.TOUTES, EQUIPE, TablesAppels.TOUTES, EXPORTS)
            .flatMap(List::stream)
            .toList();

    private TablesSuivies() {}

    static List<ChampSuivi> tousLesChamps() {
        return Stream.concat(TOUTES.stream().flatMap(table -> table.champs().stream()), TablesDossier.ESSMS.stream())
                .toList();
    }
}

package fr.treille.pilotage.historique;

import static fr.treille.pilotage.historique.TableSuivie.table;

import fr.treille.socle.commun.trace.ObjetSuivi;
import java.util.List;

/** What is told of the follow-up of a grappe: its points, its actions and its risks. */
final class TablesPoints {

    private static final String GRAPPE = " JOIN grappe gr ON gr.id = v.grappe_id";

    static final List<TableSuivie> TOUTES = List.of(
            table(
                    ObjetSuivi.POINT,
                    "point_mensuel",
                    "id",
                    "CONCAT(gr.nom, ' — point de ', DATE_FORMAT(v.mois, '%m/%Y'))",
                    GRAPPE,
                    "gr.region_code",
                    false,
                    """
                    etat                      ETAT_POINT État du point
                    jour                      DATE       Jour du point
                    heure                     TEXTE      Heure du point
                    lieu                      TEXTE      Lieu du point
                    motif                     TEXTE      Motif du report ou de l’annulation
                    meteo                     METEO      Météo
                    meteo_motif               TEXTE      Motif de la météo
                    valide                    OUI_NON    Compte rendu validé
                    numero                    NOMBRE     Version du compte rendu
                    motif_correction          TEXTE      Motif de la correction
                    """),
            table(
                    ObjetSuivi.ACTION,
                    "action_suivi",
                    "id",
                    "CONCAT(gr.nom, ' — ', v.libelle)",
                    GRAPPE,
                    "gr.region_code",
                    false,
                    """
                    libelle                   TEXTE      Action
                    qui                       TEXTE      Responsable de l’action
                    pour_le                   DATE       Échéance de l’action
                    etat                      ETAT_ACTION État de l’action
                    close_le                  DATE       Action close le
                    motif                     TEXTE      Motif d’abandon
                    """),
            table(
                    ObjetSuivi.RISQUE,
                    "risque",
                    "id",
                    "CONCAT(gr.nom, ' — ', v.libelle)",
                    GRAPPE,
                    "gr.region_code",
                    false,
                    """
                    libelle                   TEXTE      Risque
                    probabilite               NIVEAU     Probabilité du risque
                    impact                    NIVEAU     Impact du risque
                    tendance                  TENDANCE   Tendance du risque
                    qui                       TEXTE      Responsable du risque
                    mesure                    TEXTE      Mesure contre le risque
                    clos_le                   DATE       Risque clos le
                    """));

    private TablesPoints() {}
}

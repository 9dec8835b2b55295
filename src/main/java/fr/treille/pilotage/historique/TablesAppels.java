package fr.treille.pilotage.historique;

import static fr.treille.pilotage.historique.TableSuivie.table;

import fr.treille.socle.commun.trace.ObjetSuivi;
import java.util.List;

/** What is told of the calls, of the editions of their rules and of their windows. */
final class TablesAppels {

    private static final String APPEL = " JOIN appel ap ON ap.id = v.appel_id";

    static final List<TableSuivie> TOUTES = List.of(
            table(ObjetSuivi.APPEL, "appel", "id", "v.intitule", "", "v.region_code", false, """
                    intitule                  TEXTE      Intitulé
                    annee                     TEXTE      Année
                    statut                    STATUT_APPEL Statut
                    guichet                   GUICHET    Guichet
                    enveloppe                 MONTANT    Enveloppe
                    enveloppe_source          TEXTE      Source de l’enveloppe
                    enveloppe_le              DATE       Date de l’enveloppe
                    source                    TEXTE      Source des règles
                    """),
            table(
                    ObjetSuivi.EDITION,
                    "edition",
                    "id",
                    "CONCAT(ap.intitule, ', édition n° ', v.numero)",
                    APPEL,
                    "ap.region_code",
                    false,
                    """
                    effet                     DATE       S’applique aux dépôts à partir du
                    motif                     TEXTE      Motif de l’amendement
                    regles                    REGLES     Règles
                    """),
            table(
                    ObjetSuivi.FENETRE,
                    "fenetre",
                    "id",
                    "CONCAT(ap.intitule, ', ', " + Genre.periode("v") + ")",
                    APPEL,
                    "ap.region_code",
                    true,
                    """
                    ouverture                 DATE       Ouverture des dépôts
                    cloture_multiregionale    DATE       Clôture des dépôts sur plusieurs régions
                    cloture_depot             DATE       Clôture des dépôts
                    fin_recevabilite          DATE       Fin de la recevabilité et des compléments
                    fin_instruction           DATE       Fin de l’instruction
                    fin_selection             DATE       Fin de la sélection
                    selection_source          TEXTE      Sélection, dans les mots de la source
                    engagement                DATE       Engagement des crédits
                    etendue                   ETENDUE    Projets reçus
                    """));

    private TablesAppels() {}
}

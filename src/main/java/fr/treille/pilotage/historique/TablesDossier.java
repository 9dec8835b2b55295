package fr.treille.pilotage.historique;

import static fr.treille.pilotage.historique.TableSuivie.table;

import fr.treille.socle.commun.trace.ObjetSuivi;
import java.util.List;

/** What is told of a file: its grappe, what is asked of it, its avis, its letters and its convention. */
final class TablesDossier {

    static final List<TableSuivie> TOUTES = List.of(
            table(ObjetSuivi.GRAPPE, "grappe", "id", "v.nom", "", "v.region_code", false, """
                    nom                       TEXTE      Nom de la grappe
                    statut                    STATUT     Statut
                    appel_id                  APPEL      Appel à projets
                    fenetre_id                FENETRE    Fenêtre de dépôt
                    type                      TYPE       Type de projet
                    porteur_finess            ORGANISME  Porteur
                    forme_juridique           FORME      Forme du regroupement
                    solution                  TEXTE      Solution DUI
                    editeur                   TEXTE      Éditeur
                    referencee                OUI_NON    Référencée Ségur
                    equipement_demande        MONTANT    Équipement demandé
                    amoa_demandee             MONTANT    AMOA demandée
                    montant                   MONTANT    Montant
                    nombre_essms              NOMBRE     Nombre d’ESSMS
                    territoires               LISTE      Territoires
                    responsable_id            AGENT      Responsable ARS
                    responsable_grades_id     AGENT      Responsable GRADeS
                    depot_le                  DATE       Date de dépôt
                    depot_heure               TEXTE      Heure de dépôt
                    depot_par_id              AGENT      Dépôt enregistré par
                    depot_annule_motif        TEXTE      Motif d’annulation du dépôt
                    irrecevable_cause         CAUSE      Irrecevable
                    irrecevable_le            DATE       Irrecevable depuis le
                    admission_depot_par_id    AGENT      Dépôt hors délai admis par
                    admission_depot_motif     TEXTE      Motif de l’admission hors délai
                    admission_complements_par_id AGENT   Compléments manquants admis par
                    admission_complements_motif TEXTE    Motif de l’admission sans compléments
                    complements_pour          DATE       Compléments attendus pour le
                    favorable                 AVIS       Avis
                    contact_civilite          TEXTE      Civilité du contact opérationnel
                    contact_nom               TEXTE      Nom du contact opérationnel
                    contact_prenom            TEXTE      Prénom du contact opérationnel
                    contact_fonction          TEXTE      Fonction du contact opérationnel
                    contact_courriel          TEXTE      Courriel du contact opérationnel
                    contact_telephone         TEXTE      Téléphone du contact opérationnel
                    representant_civilite     TEXTE      Civilité du représentant légal
                    representant_nom          TEXTE      Nom du représentant légal
                    representant_prenom       TEXTE      Prénom du représentant légal
                    representant_fonction     TEXTE      Fonction du représentant légal
                    representant_courriel     TEXTE      Courriel du représentant légal
                    representant_telephone    TEXTE      Téléphone du représentant légal
                    """),
            table(
                    ObjetSuivi.AVIS,
                    "instruction",
                    "id",
                    "gr.nom",
                    " JOIN grappe gr ON gr.id = v.grappe_id",
                    "gr.region_code",
                    false,
                    """
                    ouverte_par_id            AGENT      Instruction ouverte par
                    favorable                 AVIS       Avis
                    motif                     TEXTE      Motif de l’avis
                    recommandations           TEXTE      Recommandations
                    vigilances                TEXTE      Points de vigilance
                    rejoint_grappe_financee   OUI_NON    Rejoint une grappe financée
                    calendrier_coherent       OUI_NON    Calendrier cohérent
                    decide_par_id             AGENT      Avis donné par
                    """),
            table(
                    ObjetSuivi.COMPLEMENT,
                    "complement",
                    "id",
                    "CONCAT(gr.nom, ' — ', v.libelle)",
                    " JOIN grappe gr ON gr.id = v.grappe_id",
                    "gr.region_code",
                    false,
                    """
                    libelle                   TEXTE      Complément demandé
                    pour_le                   DATE       Demandé pour le
                    motif                     TEXTE      Motif de la demande
                    recu_le                   DATE       Reçu le
                    recu_par_id               AGENT      Réception enregistrée par
                    annule                    OUI        Demande annulée avec le dépôt
                    """),
            table(ObjetSuivi.LETTRE, "lettre", "id", "v.reference", "", "v.region_code", false, """
                    etat                      ETAT_LETTRE État de la lettre
                    sens                      SENS       Décision notifiée
                    date_lettre               DATE       Date de la lettre
                    montant                   MONTANT    Montant notifié
                    destinataire_nom          TEXTE      Destinataire
                    destinataire_fonction     TEXTE      Fonction du destinataire
                    destinataire_adresse      TEXTE      Adresse du destinataire
                    signataire_nom            TEXTE      Signataire
                    signataire_fonction       TEXTE      Fonction du signataire
                    envoyee_le                INSTANT    Lettre envoyée le
                    """),
            table(ObjetSuivi.CONVENTION, "convention", "id", "v.reference", "", "v.region_code", false, """
                    etat                      ETAT_CONVENTION État de la convention
                    date_convention           DATE       Date de la convention
                    remplace                  TEXTE      Convention remplacée
                    montant                   MONTANT    Montant conventionné
                    premier_versement         MONTANT    Premier versement
                    second_versement          MONTANT    Second versement
                    duree_mois                NOMBRE     Durée en mois
                    destinataire              TEXTE      Signataire du porteur
                    signataire_nom            TEXTE      Signataire de l’agence
                    signataire_fonction       TEXTE      Fonction du signataire de l’agence
                    envoyee_le                INSTANT    Convention envoyée le
                    signee_le                 DATE       Signée le
                    """),
            table(ObjetSuivi.DOCUMENT, "acte", "id", "v.reference", "", "v.region_code", false, """
                    etat                      ETAT_LETTRE État du document
                    date_acte                 DATE       Date du document
                    signataire_nom            TEXTE      Signataire du document
                    signataire_fonction       TEXTE      Fonction du signataire du document
                    envoyee_le                INSTANT    Document envoyé le
                    """));

    /** What is told of the ESSMS of a grappe, in the words of {@link VersionsSql#essms}. */
    static final List<ChampSuivi> ESSMS = TableSuivie.champs(ObjetSuivi.ESSMS, """
                    ajoutes                   TEXTE      ESSMS ajoutés
                    retires                   TEXTE      ESSMS retirés
                    situation                 SITUATION  Situation
                    heures_medico_sociales    NOMBRE     Heures médico-sociales
                    heures_totales            NOMBRE     Heures totales
                    """);

    private TablesDossier() {}
}

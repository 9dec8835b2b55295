package fr.treille.referentiel.appel;

import fr.treille.referentiel.appel.fenetre.EtapeFenetre;
import fr.treille.referentiel.appel.fenetre.EtendueProjets;
import fr.treille.referentiel.appel.fenetre.FenetresSql;
import fr.treille.referentiel.appel.regle.DifferencesRegles;
import fr.treille.socle.commun.trace.ObjetTrace;
import fr.treille.socle.commun.trace.SourceHistorique;
import fr.treille.socle.commun.trace.TableTracee;
import fr.treille.socle.commun.trace.ValeurTracee;
import java.util.List;
import org.springframework.stereotype.Component;

/** The calls, the editions of their rules and their windows in the history. */
@Component
class HistoriqueAppels implements SourceHistorique {

    private static final String DE_L_APPEL = " JOIN appel ap ON ap.id = v.appel_id";

    /** Told rule by rule; an edition is created with all of its own, which its page shows. */
    private static final ValeurTracee REGLES = new ValeurTracee("CONCAT({})", (releve, libelle, avant, apres) -> {
        if (!avant.isEmpty() && !apres.isEmpty()) {
            DifferencesRegles.entre(avant, apres)
                    .forEach(difference -> releve.comparer(
                            difference.champ(), difference.valeurPrecedente(), difference.valeurActuelle()));
        }
    });

    @Override
    public List<TableTracee> tables() {
        return List.of(
                TableTracee.de(ObjetTrace.APPEL, "appel", "v.intitule")
                        .surLaPage(ObjetTrace.APPEL, "v.id")
                        .texte("intitule", "Intitulé")
                        .texte("annee", "Année")
                        .choix("statut", "Statut", StatutAppel.class, StatutAppel::libelle)
                        .choix("guichet", "Guichet", Guichet.class, Guichet::libelle)
                        .montant("enveloppe", "Enveloppe")
                        .texte("enveloppe_source", "Source de l’enveloppe")
                        .date("enveloppe_le", "Date de l’enveloppe")
                        .texte("source", "Source des règles"),
                TableTracee.de(ObjetTrace.EDITION, "edition", "CONCAT(ap.intitule, ', édition n° ', v.numero)")
                        .jointe(DE_L_APPEL)
                        .region("ap.region_code")
                        .surLaPage(ObjetTrace.APPEL, "v.appel_id")
                        .date("effet", "S’applique aux dépôts à partir du")
                        .texte("motif", "Motif de l’amendement")
                        .champ("regles", "Règles", REGLES),
                TableTracee.de(
                                ObjetTrace.FENETRE,
                                "fenetre",
                                "CONCAT(ap.intitule, ', ', " + FenetresSql.periode("v") + ")")
                        .jointe(DE_L_APPEL)
                        .region("ap.region_code")
                        .supprimable()
                        .surLaPage(ObjetTrace.APPEL, "v.appel_id")
                        .surLaPage(ObjetTrace.FENETRE, "v.id")
                        .date("ouverture", EtapeFenetre.OUVERTURE.libelle())
                        .date("cloture_multiregionale", EtapeFenetre.CLOTURE_MULTIREGIONALE.libelle())
                        .date("cloture_depot", EtapeFenetre.CLOTURE.libelle())
                        .date("fin_recevabilite", EtapeFenetre.RECEVABILITE.libelle())
                        .date("fin_instruction", EtapeFenetre.INSTRUCTION.libelle())
                        .date("fin_selection", EtapeFenetre.SELECTION.libelle())
                        .texte("selection_source", "Sélection, dans les mots de la source")
                        .date("engagement", EtapeFenetre.ENGAGEMENT.libelle())
                        .choix("etendue", "Projets reçus", EtendueProjets.class, EtendueProjets::libelle));
    }
}

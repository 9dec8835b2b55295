package fr.treille.referentiel.appel;

import fr.treille.referentiel.appel.fenetre.EtapeFenetre;
import fr.treille.referentiel.appel.fenetre.EtendueProjets;
import fr.treille.referentiel.appel.fenetre.FenetresSql;
import fr.treille.referentiel.appel.regle.DifferencesRegles;
import fr.treille.socle.commun.trace.ObjetSuivi;
import fr.treille.socle.commun.trace.SourceHistorique;
import fr.treille.socle.commun.trace.TableSuivie;
import fr.treille.socle.commun.trace.ValeurSuivie;
import java.util.List;
import org.springframework.stereotype.Component;

/** The calls, the editions of their rules and their windows in the history. */
@Component
class HistoriqueAppels implements SourceHistorique {

    private static final String DE_L_APPEL = " JOIN appel ap ON ap.id = v.appel_id";

    /** Told rule by rule; an edition is created with all of its own, which its page shows. */
    private static final ValeurSuivie REGLES = new ValeurSuivie("CONCAT({})", (releve, libelle, avant, apres) -> {
        if (!avant.isEmpty() && !apres.isEmpty()) {
            DifferencesRegles.entre(avant, apres)
                    .forEach(difference -> releve.comparer(
                            difference.champ(), difference.valeurPrecedente(), difference.valeurActuelle()));
        }
    });

    @Override
    public List<TableSuivie> tables() {
        return List.of(
                TableSuivie.de(ObjetSuivi.APPEL, "appel", "v.intitule")
                        .surLaPage(ObjetSuivi.APPEL, "v.id")
                        .texte("intitule", "Intitulé")
                        .texte("annee", "Année")
                        .choix("statut", "Statut", StatutAppel.class, StatutAppel::libelle)
                        .choix("guichet", "Guichet", Guichet.class, Guichet::libelle)
                        .montant("enveloppe", "Enveloppe")
                        .texte("enveloppe_source", "Source de l’enveloppe")
                        .date("enveloppe_le", "Date de l’enveloppe")
                        .texte("source", "Source des règles"),
                TableSuivie.de(ObjetSuivi.EDITION, "edition", "CONCAT(ap.intitule, ', édition n° ', v.numero)")
                        .jointe(DE_L_APPEL)
                        .region("ap.region_code")
                        .surLaPage(ObjetSuivi.APPEL, "v.appel_id")
                        .date("effet", "S’applique aux dépôts à partir du")
                        .texte("motif", "Motif de l’amendement")
                        .champ("regles", "Règles", REGLES),
                TableSuivie.de(
                                ObjetSuivi.FENETRE,
                                "fenetre",
                                "CONCAT(ap.intitule, ', ', " + FenetresSql.periode("v") + ")")
                        .jointe(DE_L_APPEL)
                        .region("ap.region_code")
                        .supprimable()
                        .surLaPage(ObjetSuivi.APPEL, "v.appel_id")
                        .surLaPage(ObjetSuivi.FENETRE, "v.id")
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

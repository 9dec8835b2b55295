package fr.treille.dossier.grappe;

import fr.treille.dossier.grappe.projet.ChampGrappe;
import fr.treille.dossier.grappe.projet.FormeJuridique;
import fr.treille.dossier.grappe.projet.RegimeTva;
import fr.treille.dossier.grappe.recevabilite.CauseIrrecevabilite;
import fr.treille.referentiel.appel.fenetre.FenetresSql;
import fr.treille.referentiel.appel.regle.TypeProjet;
import fr.treille.socle.commun.trace.ObjetTrace;
import fr.treille.socle.commun.trace.SourceHistorique;
import fr.treille.socle.commun.trace.TableTracee;
import fr.treille.socle.commun.trace.ValeurTracee;
import fr.treille.socle.equipe.PersonnesSql;
import java.util.List;
import org.springframework.stereotype.Component;

/** The grappes in the history. */
@Component
class HistoriqueGrappes implements SourceHistorique {

    private static final String ORGANISME =
            "(SELECT CONCAT(COALESCE(x.nom, ''), ' (', x.finess, ')') FROM organismes x WHERE x.finess = {})";
    private static final String APPEL = "(SELECT x.intitule FROM appels x WHERE x.id = {})";
    private static final String FENETRE = "(SELECT " + FenetresSql.periode("x") + " FROM fenetres x WHERE x.id = {})";
    private static final String REJOINTE = "(SELECT x.nom FROM grappe x WHERE x.id = {})";
    private static final ValeurTracee REGROUPEMENT =
            ValeurTracee.soit("constitué de petits OG", "non constitué de petits OG");
    private static final ValeurTracee AVIS = ValeurTracee.soit("favorable", "défavorable");

    @Override
    public List<TableTracee> tables() {
        return List.of(
                TableTracee.deGrappe(
                                ObjetTrace.OG,
                                "grappe_og_taille",
                                "(SELECT x.libelle FROM organismes x WHERE x.finess =" + " v.og_finess)")
                        .champ("petit", "Taille", ValeurTracee.soit("petit OG, confirmé", "pas un petit OG"))
                        .nombre("nombre_essms", "ESSMS comptés dans le registre"),
                TableTracee.de(ObjetTrace.GRAPPE, "grappe", "v.nom")
                        .surLaPage(ObjetTrace.GRAPPE, "v.id")
                        .texte("nom", ChampGrappe.NOM.libelle())
                        .choix("statut", "Statut", StatutGrappe.class, StatutGrappe::libelle)
                        .lu("appel_id", ChampGrappe.APPEL.libelle(), APPEL)
                        .lu("fenetre_id", ChampGrappe.FENETRE.libelle(), FENETRE)
                        .choix("type", ChampGrappe.TYPE.libelle(), TypeProjet.class, TypeProjet::libelle)
                        .lu("porteur_finess", ChampGrappe.PORTEUR.libelle(), ORGANISME)
                        .choix(
                                "forme_juridique",
                                ChampGrappe.FORME_JURIDIQUE.libelle(),
                                FormeJuridique.class,
                                FormeJuridique::libelle)
                        .texte("solution", ChampGrappe.SOLUTION.libelle())
                        .texte("editeur", ChampGrappe.EDITEUR.libelle())
                        .ouiNon("referencee", ChampGrappe.REFERENCEE.libelle())
                        .montant("equipement_demande", ChampGrappe.EQUIPEMENT.libelle())
                        .montant("amoa_demandee", ChampGrappe.AMOA.libelle())
                        .texte("amoa_objet", ChampGrappe.AMOA_OBJET.libelle())
                        .ouiNon("marche_demande", ChampGrappe.MARCHE.libelle())
                        .montant("montant_demande", ChampGrappe.MONTANT_DEMANDE.libelle())
                        .choix("regime_tva", ChampGrappe.TVA.libelle(), RegimeTva.class, RegimeTva::libelle)
                        .ouiNon("entite_nationale", ChampGrappe.ENTITE_NATIONALE.libelle())
                        .ouiNon("dpi_ght", ChampGrappe.DPI_GHT.libelle())
                        .ouiNon("instruction_nationale", ChampGrappe.INSTRUCTION_NATIONALE.libelle())
                        .lu("rejointe_id", ChampGrappe.REJOINTE.libelle(), REJOINTE)
                        .champ("amoa_admise", "Regroupement, pour l’AMOA", REGROUPEMENT)
                        .texte("amoa_motif", "Motif de l’appréciation du regroupement")
                        .lu("amoa_par_id", "Regroupement apprécié par", PersonnesSql.NOM)
                        .montant("montant", "Montant")
                        .nombre("nombre_essms", "Nombre d’ESSMS")
                        .champ("territoires", "Territoires", ValeurTracee.LISTE)
                        .lu("responsable_id", ChampGrappe.RESPONSABLE.libelle(), PersonnesSql.NOM)
                        .lu("responsable_grades_id", ChampGrappe.RESPONSABLE_GRADES.libelle(), PersonnesSql.NOM)
                        .date("depot_le", "Date de dépôt")
                        .texte("depot_heure", "Heure de dépôt")
                        .lu("depot_par_id", "Dépôt enregistré par", PersonnesSql.NOM)
                        .texte("depot_annule_motif", "Motif d’annulation du dépôt")
                        .choix(
                                "irrecevable_cause",
                                "Irrecevable",
                                CauseIrrecevabilite.class,
                                CauseIrrecevabilite::libelle)
                        .date("irrecevable_le", "Irrecevable depuis le")
                        .lu("admission_depot_par_id", "Dépôt hors délai admis par", PersonnesSql.NOM)
                        .texte("admission_depot_motif", "Motif de l’admission hors délai")
                        .lu("admission_complements_par_id", "Compléments manquants admis par", PersonnesSql.NOM)
                        .texte("admission_complements_motif", "Motif de l’admission sans compléments")
                        .date("complements_pour", "Compléments attendus pour le")
                        .champ("favorable", "Avis", AVIS)
                        .texte("contact_civilite", ChampGrappe.CONTACT_CIVILITE.libelle())
                        .texte("contact_nom", ChampGrappe.CONTACT_NOM.libelle())
                        .texte("contact_prenom", ChampGrappe.CONTACT_PRENOM.libelle())
                        .texte("contact_fonction", ChampGrappe.CONTACT_FONCTION.libelle())
                        .texte("contact_courriel", ChampGrappe.CONTACT_COURRIEL.libelle())
                        .texte("contact_telephone", ChampGrappe.CONTACT_TELEPHONE.libelle())
                        .texte("representant_civilite", ChampGrappe.REPRESENTANT_CIVILITE.libelle())
                        .texte("representant_nom", ChampGrappe.REPRESENTANT_NOM.libelle())
                        .texte("representant_prenom", ChampGrappe.REPRESENTANT_PRENOM.libelle())
                        .texte("representant_fonction", ChampGrappe.REPRESENTANT_FONCTION.libelle())
                        .texte("representant_courriel", ChampGrappe.REPRESENTANT_COURRIEL.libelle())
                        .texte("representant_telephone", ChampGrappe.REPRESENTANT_TELEPHONE.libelle()));
    }
}

package fr.treille.pilotage.historique;

import fr.treille.dossier.grappe.StatutGrappe;
import fr.treille.dossier.grappe.projet.FormeJuridique;
import fr.treille.dossier.grappe.recevabilite.CauseIrrecevabilite;
import fr.treille.engagement.acte.EtatActe;
import fr.treille.engagement.notification.SensDecision;
import fr.treille.referentiel.appel.Guichet;
import fr.treille.referentiel.appel.StatutAppel;
import fr.treille.referentiel.appel.fenetre.EtendueProjets;
import fr.treille.referentiel.appel.regle.TypeProjet;
import fr.treille.referentiel.financement.Situation;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.Montant;
import fr.treille.socle.equipe.Role;
import fr.treille.socle.equipe.affectation.regle.Part;
import fr.treille.suivi.action.EtatAction;
import fr.treille.suivi.action.Niveau;
import fr.treille.suivi.action.Tendance;
import fr.treille.suivi.point.EtatPoint;
import fr.treille.suivi.point.bilan.Meteo;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.function.UnaryOperator;

/** How the values of a column are read and written for people: names rather than identifiers and codes. */
public enum Genre {
    TEXTE(texte -> texte),
    LISTE(texte -> texte.replace(",", ", ")),
    NOMBRE(texte -> Formats.nombre(new BigDecimal(texte))),
    MONTANT(texte -> Montant.de(new BigDecimal(texte)).toString()),
    DATE(texte -> Formats.date(LocalDate.parse(texte))),
    INSTANT(texte ->
            Formats.dateHeure(LocalDateTime.parse(texte.replace(' ', 'T')).toInstant(ZoneOffset.UTC))),
    OUI_NON(texte -> vrai(texte) ? "oui" : "non"),
    /** What is worth saying only once it is so. */
    OUI(texte -> vrai(texte) ? "oui" : ""),
    AVIS(texte -> vrai(texte) ? "favorable" : "défavorable"),
    /** A count of the times it was chosen: the secret itself is kept nowhere. */
    SECRET(texte -> texte.equals("0") ? "" : "choisi"),
    AGENT("(SELECT TRIM(CONCAT(x.prenom, ' ', x.nom)) FROM agent x WHERE x.id = {})"),
    ORGANISME(
            "(SELECT CONCAT(COALESCE(x.nom, ''), ' (', x.finess, ')') FROM organisme_gestionnaire x WHERE x.finess = {})"),
    TERRITOIRE("(SELECT CONCAT(x.code, ' ', x.nom) FROM territoire x WHERE x.code = {})"),
    APPEL("(SELECT x.intitule FROM appel x WHERE x.id = {})"),
    FENETRE("(SELECT " + periode("x") + " FROM fenetre x WHERE x.id = {})"),
    /** Told rule by rule: {@link fr.treille.referentiel.appel.regle.DifferencesRegles}. */
    REGLES("CONCAT({})"),
    STATUT_APPEL(texte -> StatutAppel.valueOf(texte).libelle()),
    ETENDUE(texte -> EtendueProjets.valueOf(texte).libelle()),
    GUICHET(texte -> Guichet.valueOf(texte).libelle()),
    STATUT(texte -> StatutGrappe.valueOf(texte).libelle()),
    CAUSE(texte -> CauseIrrecevabilite.valueOf(texte).libelle()),
    TYPE(texte -> TypeProjet.valueOf(texte).libelle()),
    FORME(texte -> FormeJuridique.valueOf(texte).libelle()),
    SITUATION(texte -> Situation.valueOf(texte).libelle()),
    SENS(texte -> SensDecision.valueOf(texte).libelle()),
    ETAT_LETTRE(texte -> EtatActe.valueOf(texte).libelle()),
    ETAT_CONVENTION(texte -> EtatActe.valueOf(texte).libelle()),
    ETAT_POINT(texte -> EtatPoint.valueOf(texte).libelle()),
    METEO(texte -> Meteo.valueOf(texte).libelle()),
    ETAT_ACTION(texte -> EtatAction.valueOf(texte).libelle()),
    NIVEAU(texte -> Niveau.valueOf(texte).libelle()),
    TENDANCE(texte -> Tendance.valueOf(texte).libelle()),
    ROLE(texte -> Role.valueOf(texte).libelle()),
    PART(texte -> Part.valueOf(texte).libelle());

    private final String lecture;
    private final UnaryOperator<String> ecriture;

    Genre(UnaryOperator<String> ecriture) {
        this.lecture = "{}";
        this.ecriture = ecriture;
    }

    Genre(String lecture) {
        this.lecture = lecture;
        this.ecriture = texte -> texte;
    }

    /** SQL of the days of a window, as {@link fr.treille.referentiel.appel.fenetre.FenetreFiche#periode()} says them. */
    static String periode(String fenetre) {
        return "CONCAT(COALESCE(CONCAT('du ', DATE_FORMAT(" + fenetre
                + ".ouverture, '%d/%m/%Y'), ' au '), 'jusqu’au ')," + " DATE_FORMAT(" + fenetre
                + ".cloture_depot, '%d/%m/%Y'))";
    }

    /** The SQL expression of the value of a column. */
    String lire(String colonne) {
        return lecture.replace("{}", colonne);
    }

    String ecrire(String valeur) {
        return valeur.isEmpty() ? valeur : ecriture.apply(valeur);
    }

    private static boolean vrai(String texte) {
        return texte.equals("1") || texte.equals("true");
    }
}

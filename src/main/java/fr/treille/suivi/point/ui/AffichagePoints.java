package fr.treille.suivi.point.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.ui.Badge;
import fr.treille.suivi.action.EtatAction;
import fr.treille.suivi.action.RisqueFiche;
import fr.treille.suivi.point.EtatPoint;
import fr.treille.suivi.point.PointLiens;
import fr.treille.suivi.point.bilan.Meteo;
import fr.treille.suivi.point.mois.EtatMois;
import fr.treille.suivi.point.mois.MoisLigne;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the screens of the follow-up have in common. */
final class AffichagePoints {

    private static final DateTimeFormatter COURT = DateTimeFormatter.ofPattern("MMM yy", Locale.FRENCH);

    private AffichagePoints() {}

    /** « nov. 26 ». */
    static String court(YearMonth mois) {
        return COURT.format(mois);
    }

    /** A word that fits a narrow cell; its colour says no more. */
    static String court(EtatMois etat) {
        return switch (etat) {
            case NON_ATTENDU -> "–";
            case A_VENIR -> "";
            case A_PLANIFIER -> "À fixer";
            case PREVU -> "Prévu";
            case REPORTE -> "Reporté";
            case TENU -> "Tenu";
            case ANNULE -> "Annulé";
            case MANQUANT -> "Manque";
        };
    }

    /** « Point de novembre 2026 : tenu le 12/11/2026, nuages ». */
    static String enClair(MoisLigne mois) {
        var meteo = mois.meteo();
        var jour = mois.jour();
        return PointLiens.titre(mois.mois()) + "\u00A0: "
                + mois.etat().libelle().toLowerCase(Locale.FRENCH)
                + (jour == null ? "" : " le " + Formats.date(jour))
                + (meteo == null ? "" : ", " + meteo.libelle().toLowerCase(Locale.FRENCH));
    }

    /** « Tenu le 12/11/2026 ». */
    static String etatEnClair(MoisLigne mois) {
        var jour = mois.jour();
        return mois.etat().libelle() + (jour == null ? "" : " le " + Formats.date(jour));
    }

    static Badge badge(EtatMois etat) {
        return new Badge(
                etat.libelle(),
                switch (etat) {
                    case NON_ATTENDU, A_VENIR, ANNULE -> Badge.Ton.NEUTRE;
                    case A_PLANIFIER, REPORTE -> Badge.Ton.ALERTE;
                    case PREVU -> Badge.Ton.EN_COURS;
                    case TENU -> Badge.Ton.REUSSI;
                    case MANQUANT -> Badge.Ton.ECHEC;
                });
    }

    static Badge badge(EtatPoint etat) {
        return badge(EtatMois.valueOf(etat.name()));
    }

    static Badge badge(EtatAction etat) {
        return new Badge(
                etat.libelle(),
                switch (etat) {
                    case A_FAIRE -> Badge.Ton.ALERTE;
                    case EN_COURS -> Badge.Ton.EN_COURS;
                    case FAITE -> Badge.Ton.REUSSI;
                    case ABANDONNEE -> Badge.Ton.NEUTRE;
                });
    }

    static Badge badge(Meteo meteo) {
        return new Badge(
                symbole(meteo) + " " + meteo.libelle(),
                switch (meteo) {
                    case SOLEIL -> Badge.Ton.REUSSI;
                    case ECLAIRCIES -> Badge.Ton.EN_COURS;
                    case NUAGES -> Badge.Ton.ALERTE;
                    case ORAGE -> Badge.Ton.ECHEC;
                });
    }

    /** As text, whatever the font: no emoji. */
    private static String symbole(Meteo meteo) {
        return switch (meteo) {
            case SOLEIL -> "\u2600\uFE0E";
            case ECLAIRCIES -> "\u25D1";
            case NUAGES -> "\u2601\uFE0E";
            case ORAGE -> "\u21AF";
        };
    }

    static Badge poids(RisqueFiche risque) {
        return new Badge(
                risque.poids() >= 6 ? "Critique" : risque.poids() >= 3 ? "À surveiller" : "Limité",
                risque.poids() >= 6 ? Badge.Ton.ECHEC : risque.poids() >= 3 ? Badge.Ton.ALERTE : Badge.Ton.NEUTRE);
    }

    /** « il y a 34 j », « aujourd’hui ». */
    static String depuis(long jours) {
        return jours <= 0 ? "aujourd’hui" : "il y a " + Formats.nombre(jours) + "\u00A0j";
    }

    static Button bouton(String libelle, Runnable geste, @Nullable ButtonVariant... variantes) {
        var bouton = new Button(libelle, clic -> geste.run());
        for (var variante : variantes) {
            if (variante != null) {
                bouton.addThemeVariants(variante);
            }
        }
        return bouton;
    }
}

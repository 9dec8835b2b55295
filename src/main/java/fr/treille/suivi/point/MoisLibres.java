package fr.treille.suivi.point;

import fr.treille.socle.commun.Refus;
import java.time.LocalDate;
import java.time.YearMonth;
import org.springframework.stereotype.Component;

/** Whether a grappe has room for a point: within its follow-up, one a month. */
@Component
class MoisLibres {

    private final SuiviRequetes requetes;

    MoisLibres(SuiviRequetes requetes) {
        this.requetes = requetes;
    }

    /** @throws Refus when the grappe is not followed on that day, or its month has a point already */
    void exigerLibre(GrappeSuivie grappe, LocalDate jour) {
        var periode = grappe.exigerSuivie();
        periode.exiger("jour", jour);
        var mois = YearMonth.from(jour);
        if (requetes.toutes(grappe.id(), periode).stream()
                .anyMatch(ligne -> ligne.mois().equals(mois) && ligne.pointId() != null)) {
            throw dejaLa(grappe, jour);
        }
    }

    static Refus dejaLa(GrappeSuivie grappe, LocalDate jour) {
        return Refus.surChamp(
                "jour",
                "La grappe «\u00A0" + grappe.nom() + "\u00A0» a déjà son point " + PointLiens.de(YearMonth.from(jour))
                        + "\u00A0: reportez-le, ou choisissez un autre mois.");
    }
}

package fr.treille.demonstration;

import fr.treille.dossier.grappe.GrappeService;
import fr.treille.suivi.apport.ApportLigne;
import fr.treille.suivi.apport.ApportService;
import fr.treille.suivi.apport.ApportsPorteur;
import fr.treille.suivi.apport.LienSaisie;
import fr.treille.suivi.mesure.MesureService;
import fr.treille.suivi.mesure.PeriodeService;
import fr.treille.suivi.preuve.PorteePreuve;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What an invented porteur gave by his link: some corrections of the last period, sent and still to be validated. */
@Component
@Profile("demonstration | test")
public class ApportsInventes {

    private static final Pattern LIEN = Pattern.compile("/apport/(\\S{43})");
    private static final int ESSMS = 4;

    private final ApportService apports;
    private final ApportsPorteur porteur;
    private final PeriodeService periodes;
    private final MesureService mesures;
    private final GrappeService grappes;
    private final JdbcClient base;
    private final TransactionTemplate transaction;
    private final Clock horloge;

    ApportsInventes(
            ApportService apports,
            ApportsPorteur porteur,
            PeriodeService periodes,
            MesureService mesures,
            GrappeService grappes,
            JdbcClient base,
            TransactionTemplate transaction,
            Clock horloge) {
        this.apports = apports;
        this.porteur = porteur;
        this.periodes = periodes;
        this.mesures = mesures;
        this.grappes = grappes;
        this.base = base;
        this.transaction = transaction;
        this.horloge = horloge;
    }

    /** Of a grappe that has measures; nothing without them. */
    public void mener(long grappe) {
        var siennes = periodes.periodes(grappe);
        var contact = grappes.fiche(grappe).contactOperationnel().courriel();
        if (siennes.isEmpty() || contact.isEmpty()) {
            return;
        }
        var periode = siennes.getLast().id();
        var jeton = Objects.requireNonNull(transaction.execute(avant -> demander(grappe, periode, contact)));
        for (var essms : mesures.essms(grappe).stream().limit(ESSMS).toList()) {
            mesures.mesures(grappe, periode).stream()
                    .filter(mesure -> mesure.finess().equals(essms.finess())
                            && mesure.indicateur().equals("DMP")
                            && mesure.denominateur() != null)
                    .forEach(mesure -> porteur.enregistrer(
                            jeton,
                            new ApportLigne(
                                    mesure.finess(),
                                    mesure.indicateur(),
                                    Math.max(0, mesure.numerateur() - 2),
                                    mesure.denominateur(),
                                    mesure.reduction(),
                                    mesure.reductionMotif(),
                                    0,
                                    "")));
        }
        var jointe =
                porteur.joindre(jeton, "extraction-dmp.csv", "FINESS;DMP alimentés\n".getBytes(StandardCharsets.UTF_8));
        var jours = jointe.portee();
        porteur.preciser(
                jeton,
                jointe.piece().id(),
                new PorteePreuve(Set.of("DMP"), true, Set.of(), jours.debut(), jours.fin(), jours.version()));
        porteur.envoyer(jeton);
    }

    /** The address is in the message alone, and read there before it leaves. */
    private String demander(long grappe, long periode, String contact) {
        apports.creer(
                grappe,
                new LienSaisie(periode, contact, LocalDate.now(horloge).plusDays(ApportService.JOURS_PROPOSES)));
        var message = base.sql("SELECT corps FROM message ORDER BY id DESC LIMIT 1")
                .query(String.class)
                .single();
        var lien = LIEN.matcher(message);
        if (!lien.find()) {
            throw new IllegalStateException("no link in the message");
        }
        return lien.group(1);
    }
}

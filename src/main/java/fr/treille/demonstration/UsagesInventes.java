package fr.treille.demonstration;

import fr.treille.engagement.convention.ConventionFiche;
import fr.treille.engagement.convention.ConventionLectureService;
import fr.treille.socle.commun.temps.Autrefois;
import fr.treille.suivi.dui.DuiActifsSaisie;
import fr.treille.suivi.dui.DuiActifsService;
import fr.treille.suivi.mesure.EssmsSuivi;
import fr.treille.suivi.mesure.MesureSaisie;
import fr.treille.suivi.mesure.MesureService;
import fr.treille.suivi.mesure.PeriodeSaisie;
import fr.treille.suivi.mesure.PeriodeService;
import fr.treille.suivi.mesure.SourceMesure;
import fr.treille.suivi.preuve.PorteePreuve;
import fr.treille.suivi.preuve.PreuveSaisie;
import fr.treille.suivi.preuve.PreuveService;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The usage of the invented grappes whose convention was signed long enough ago: quarter after quarter, nearer to the targets. */
@Component
@Profile("demonstration | test")
public class UsagesInventes {

    private static final int MOIS = 3;

    /** How much of the denominator is reached in the first, the second… quarter, in hundredths. */
    private static final Map<String, int[]> PROGRES = Map.of(
            "MSSANTE", new int[] {21, 39, 57, 68},
            "DMP", new int[] {28, 47, 62, 71},
            "DUI_ACTIFS", new int[] {52, 71, 85, 92},
            "PROJET_PERSONNALISE", new int[] {38, 60, 77, 88},
            "AGENDA", new int[] {47, 66, 81, 91});

    private final ConventionLectureService conventions;
    private final PeriodeService periodes;
    private final MesureService mesures;
    private final PreuveService preuves;
    private final DuiActifsService dui;
    private final Clock horloge;

    UsagesInventes(
            ConventionLectureService conventions,
            PeriodeService periodes,
            MesureService mesures,
            PreuveService preuves,
            DuiActifsService dui,
            Clock horloge) {
        this.conventions = conventions;
        this.periodes = periodes;
        this.mesures = mesures;
        this.preuves = preuves;
        this.dui = dui;
        this.horloge = horloge;
    }

    /** Measures every quarter that has passed since the convention was signed, each some days after its end. */
    public void mener(long grappe) {
        var signeeLe = conventions.conventions(grappe).stream()
                .map(ConventionFiche::signeeLe)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        for (int trimestre = 0; trimestre < 4 && signeeLe != null; trimestre++) {
            var debut = signeeLe.plusMonths((long) MOIS * trimestre);
            var fin = debut.plusMonths(MOIS).minusDays(1);
            var jour = fin.plusDays(5);
            if (jour.isAfter(LocalDate.now(horloge))) {
                return;
            }
            var rang = trimestre;
            Autrefois.faire(
                    Duration.ofDays(jour.until(LocalDate.now(horloge), ChronoUnit.DAYS)),
                    () -> mesurer(grappe, rang, debut, fin));
        }
    }

    private void mesurer(long grappe, int trimestre, LocalDate debut, LocalDate fin) {
        var periode = periodes.ouvrir(grappe, new PeriodeSaisie(debut, fin));
        var essms = mesures.essms(grappe);
        var saisies = new ArrayList<MesureSaisie>();
        var actifs = 0;
        for (var cible : mesures.cibles(grappe)) {
            var progres = PROGRES.get(cible.code());
            for (int rang = 0; rang < essms.size() && progres != null; rang++) {
                var saisie = mesure(cible.code(), essms.get(rang), rang, progres[trimestre], cible.exemptions());
                saisies.add(saisie);
                actifs += cible.code().equals("DUI_ACTIFS") ? Objects.requireNonNull(saisie.numerateur()) : 0;
            }
        }
        mesures.confirmer(grappe, periode, saisies, SourceMesure.SAISIE);
        joindre(grappe, periode, debut, fin, essms, saisies);
        dui.declarer(
                grappe,
                new DuiActifsSaisie(
                        fin,
                        actifs,
                        "",
                        trimestre % 2 == 0 ? "extraction-dui.csv" : "",
                        trimestre % 2 == 0 ? releve(saisies) : null));
    }

    /** Some ESSMS ahead, some behind, each always the same. */
    private static MesureSaisie mesure(
            String indicateur, EssmsSuivi essms, int rang, int progres, List<String> exemptions) {
        int personnes = 24 + Math.floorMod(essms.finess().hashCode(), 90);
        int reduction = rang % 5 == 0 && !exemptions.isEmpty() ? 2 : 0;
        int part = Math.clamp(progres + (rang * 7 % 15) - 7, 0, 100);
        return new MesureSaisie(
                essms.finess(),
                indicateur,
                (personnes - reduction) * part / 100,
                personnes,
                reduction,
                reduction > 0 ? exemptions.getFirst() : "");
    }

    /** The evidence of the first thing that the programme asks for; the rest is still missing. */
    private void joindre(
            long grappe,
            long periode,
            LocalDate debut,
            LocalDate fin,
            List<EssmsSuivi> essms,
            List<MesureSaisie> saisies) {
        preuves.joindre(
                grappe,
                new PreuveSaisie(
                        periode,
                        new PorteePreuve(Set.of("DUI_ACTIFS"), true, Set.of(), debut, fin, 0),
                        "extraction-dui.csv",
                        releve(saisies),
                        "Extraction du DUI, " + essms.size() + " ESSMS"),
                SourceMesure.SAISIE);
    }

    private static byte[] releve(List<MesureSaisie> saisies) {
        var csv = new StringBuilder("FINESS;Indicateur;Numérateur;Dénominateur\n");
        saisies.forEach(saisie -> csv.append(saisie.finess())
                .append(';')
                .append(saisie.indicateur())
                .append(';')
                .append(saisie.numerateur())
                .append(';')
                .append(saisie.denominateur())
                .append('\n'));
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }
}

package fr.treille.demonstration;

import fr.treille.demonstration.registre.Tableau;
import fr.treille.socle.commun.Installation;
import fr.treille.socle.commun.Lettres;
import fr.treille.socle.compte.AgentSaisie;
import fr.treille.socle.compte.Comptes;
import fr.treille.socle.equipe.AgentLigne;
import fr.treille.socle.equipe.Role;
import fr.treille.socle.equipe.affectation.AbsenceSaisie;
import fr.treille.socle.equipe.affectation.AbsenceService;
import fr.treille.socle.equipe.affectation.AffectationSaisie;
import fr.treille.socle.equipe.affectation.AffectationService;
import fr.treille.socle.equipe.affectation.regle.Part;
import fr.treille.socle.territoire.Contacts;
import fr.treille.socle.territoire.TerritoireService;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Invented people on every territoire: Gers and Hautes-Pyrénées share theirs, Aveyron and Lozère have one team, the Lot has
 * been without a principal animateur since the end of August, and someone is away on the demonstration's day. Their accounts
 * are not those of the sign-in page.
 */
@Component
@Profile("demonstration | test")
class EquipeDemonstration {

    private final Comptes comptes;
    private final AffectationService affectations;
    private final AbsenceService absences;
    private final TerritoireService territoires;
    private final Installation installation;
    private final JdbcClient base;
    private final Clock horloge;
    private final Map<String, Long> agents = new HashMap<>();

    EquipeDemonstration(
            Comptes comptes,
            AffectationService affectations,
            AbsenceService absences,
            TerritoireService territoires,
            Installation installation,
            JdbcClient base,
            Clock horloge) {
        this.comptes = comptes;
        this.affectations = affectations;
        this.absences = absences;
        this.territoires = territoires;
        this.installation = installation;
        this.base = base;
        this.horloge = horloge;
    }

    /** As whoever is signed in; nothing when somebody covers a territoire already. */
    void poser() {
        if (base.sql("SELECT COUNT(*) FROM affectation").query(Long.class).single() > 0) {
            return;
        }
        agents.clear();
        agents.putAll(comptes.deLaRegion(installation.regionCode()).stream()
                .collect(Collectors.toMap(AgentLigne::nom, AgentLigne::id)));
        Tableau.lire("equipe.csv").forEach(this::affecter);
        var aujourdhui = LocalDate.now(horloge);
        absences.remplacer(new AbsenceSaisie(
                agents.getOrDefault("Éloi Gévaudan", 0L),
                agents.getOrDefault("Maud Rouergue", 0L),
                aujourdhui.minusDays(7),
                aujourdhui.plusDays(11),
                "Congés"));
        territoires
                .fiches()
                .forEach(fiche -> territoires.modifierContacts(
                        fiche.code(),
                        fiche.version(),
                        new Contacts(
                                "dt" + fiche.code() + "@ars.test",
                                "05 36 49 00 " + fiche.code(),
                                "esms" + fiche.code() + "@grades.test",
                                "05 36 49 10 " + fiche.code())));
    }

    private void affecter(String... mots) {
        var agent = agents.computeIfAbsent(mots[1] + " " + mots[2], nom -> creer(mots));
        affectations.affecter(new AffectationSaisie(
                List.of(agent),
                List.of(mots[4].split(",")),
                Part.valueOf(mots[5]),
                LocalDate.parse(mots[6]),
                mots[7].isEmpty() ? null : LocalDate.parse(mots[7])));
    }

    private long creer(String... mots) {
        var ars = mots[3].equals("ars");
        var nom = Lettres.nues(mots[1] + "." + mots[2]);
        return comptes.creer(new AgentSaisie(
                nom + "@" + mots[3] + ".test",
                mots[0],
                mots[1],
                mots[2],
                ars ? "Mission ESMS numérique en délégation territoriale" : "Animation territoriale du GRADeS",
                ars ? Role.CHARGE_MISSION_DT : Role.ANIMATEUR,
                installation.regionCode(),
                ComptesDemonstration.MOT_DE_PASSE));
    }
}

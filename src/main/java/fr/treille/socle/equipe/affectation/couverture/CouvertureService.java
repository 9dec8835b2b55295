package fr.treille.socle.equipe.affectation.couverture;

import fr.treille.socle.equipe.AgentConnecte;
import fr.treille.socle.equipe.AgentLigne;
import fr.treille.socle.equipe.AgentService;
import fr.treille.socle.equipe.affectation.AbsenceLigne;
import fr.treille.socle.equipe.affectation.AbsenceRequetes;
import fr.treille.socle.equipe.affectation.AffectationLigne;
import fr.treille.socle.equipe.affectation.AffectationRequetes;
import fr.treille.socle.equipe.affectation.EssmsDesTerritoires;
import fr.treille.socle.equipe.affectation.GrappesDesTerritoires;
import fr.treille.socle.equipe.affectation.couverture.Couverture.GrappesComptees;
import fr.treille.socle.territoire.TerritoireFiche;
import fr.treille.socle.territoire.TerritoireService;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The région of the caller as it is covered today, by territoire and by person. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('CONSULTER')")
public class CouvertureService {

    private final TerritoireService territoires;
    private final AgentService agents;
    private final AffectationRequetes affectations;
    private final AbsenceRequetes absences;
    private final EssmsDesTerritoires essms;
    private final GrappesDesTerritoires grappes;
    private final Clock horloge;

    CouvertureService(
            TerritoireService territoires,
            AgentService agents,
            AffectationRequetes affectations,
            AbsenceRequetes absences,
            EssmsDesTerritoires essms,
            GrappesDesTerritoires grappes,
            Clock horloge) {
        this.territoires = territoires;
        this.agents = agents;
        this.affectations = affectations;
        this.absences = absences;
        this.essms = essms;
        this.grappes = grappes;
        this.horloge = horloge;
    }

    /** Every territoire of the région. */
    public Couverture couverture() {
        return couverture(affectations.enVigueur(region(), LocalDate.now(horloge)));
    }

    /** A territoire of the région; empty for any other code. */
    public Optional<TerritoireCouvert> territoire(String code) {
        return couverture().territoires().stream()
                .filter(ligne -> ligne.territoire().code().equals(code))
                .findFirst();
    }

    /** The active agents of the région, by name, with what they cover and answer for. */
    public List<AgentCharge> equipe() {
        var jour = LocalDate.now(horloge);
        var enVigueur = affectations.enVigueur(region(), jour);
        var couverture = couverture(enVigueur);
        var parAgent = enVigueur.stream().collect(Collectors.groupingBy(AffectationLigne::agentId));
        var absents = absences.absencesEnCours(region(), jour).stream()
                .collect(Collectors.toMap(AbsenceLigne::agentId, absence -> absence, (une, autre) -> une));
        var enCharge = grappes.enCharge();
        return agents.agents().stream()
                .map(agent -> charge(
                        agent,
                        parAgent.getOrDefault(agent.id(), List.of()),
                        absents.get(agent.id()),
                        enCharge.getOrDefault(agent.id(), 0L),
                        couverture))
                .toList();
    }

    /** An active agent of the région; empty for any other id. */
    public Optional<AgentCharge> agent(long id) {
        return equipe().stream().filter(ligne -> ligne.agent().id() == id).findFirst();
    }

    private static AgentCharge charge(
            AgentLigne agent,
            List<AffectationLigne> lignes,
            @Nullable AbsenceLigne absence,
            long enCharge,
            Couverture couverture) {
        var codes = lignes.stream().map(AffectationLigne::territoireCode).collect(Collectors.toSet());
        return new AgentCharge(agent, lignes, absence, enCharge, couverture.grappes(codes), couverture.essms(codes));
    }

    private Couverture couverture(List<AffectationLigne> enVigueur) {
        var fiches = territoires.fiches();
        var nombres = essms.nombres(fiches.stream().map(TerritoireFiche::code).toList());
        var comptees = grappes.comptees();
        var parTerritoire = enVigueur.stream().collect(Collectors.groupingBy(AffectationLigne::territoireCode));
        return new Couverture(
                fiches.stream()
                        .map(fiche -> new TerritoireCouvert(
                                fiche,
                                parTerritoire.getOrDefault(fiche.code(), List.of()),
                                nombres.getOrDefault(fiche.code(), 0L),
                                parStatut(comptees, fiche.code())))
                        .toList(),
                comptees);
    }

    private static Map<String, Long> parStatut(List<GrappesComptees> grappes, String code) {
        return grappes.stream()
                .filter(lot -> lot.territoires().contains(code))
                .collect(Collectors.toMap(GrappesComptees::statut, GrappesComptees::nombre, Long::sum, TreeMap::new));
    }

    private static String region() {
        return AgentConnecte.courant().regionCode();
    }
}

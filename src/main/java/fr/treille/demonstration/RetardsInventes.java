package fr.treille.demonstration;

import fr.treille.dossier.grappe.CycleGrappeService;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.grappe.RecevabiliteService;
import fr.treille.dossier.instruction.ComplementService;
import fr.treille.dossier.instruction.DemandeSaisie;
import fr.treille.dossier.instruction.InstructionService;
import fr.treille.dossier.instruction.ReceptionSaisie;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The invented grappes that miss a deadline, or may: deposited late, admitted all the same, asked for complements. */
@Component
@Profile("demonstration | test")
class RetardsInventes {

    private static final LocalDate LENDEMAIN = LocalDate.of(2025, 6, 14);

    private final AppelInvente appel;
    private final CycleGrappeService cycle;
    private final RecevabiliteService recevabilite;
    private final PiecesInventees pieces;
    private final InstructionService instructions;
    private final ComplementService complements;
    private final Clock horloge;

    RetardsInventes(
            AppelInvente appel,
            CycleGrappeService cycle,
            RecevabiliteService recevabilite,
            PiecesInventees pieces,
            InstructionService instructions,
            ComplementService complements,
            Clock horloge) {
        this.appel = appel;
        this.cycle = cycle;
        this.recevabilite = recevabilite;
        this.pieces = pieces;
        this.instructions = instructions;
        this.complements = complements;
        this.horloge = horloge;
    }

    /** Deposited ten minutes after midnight: irrecevable. */
    GrappeFiche horsDelai(GrappeFiche grappe) {
        return cycle.deposer(grappe.id(), grappe.version(), LENDEMAIN, LocalTime.of(0, 9, 41));
    }

    /** The same, then admitted by the coordination and under instruction. */
    void admise(GrappeFiche grappe) {
        var tardive = horsDelai(grappe);
        var admise = recevabilite.admettre(
                tardive.id(),
                tardive.version(),
                "L’outil national était en panne le 13/06/2025 de 21 h à minuit, d’après l’avis de son exploitant.");
        pieces.completer(admise.id(), admise.nom(), 1);
        instructions.ouvrir(admise.id(), admise.version());
    }

    /** Under the call whose window is open, not deposited yet. */
    GrappeFiche aDeposer(GrappeFiche grappe) {
        return appel.rattacher(grappe, AppelInvente.Session.OUVERTE);
    }

    /** Under that call too, deposited; of three complements asked, one has come. */
    void aCompleter(GrappeFiche grappe) {
        var jour = LocalDate.now(horloge);
        var depart = aDeposer(grappe);
        var deposee = cycle.deposer(depart.id(), depart.version(), jour.minusDays(11), LocalTime.of(16, 32, 5));
        pieces.entamer(deposee.id(), deposee.nom());
        var demandee = complements.demander(new DemandeSaisie(
                deposee.id(),
                deposee.version(),
                List.of(
                        "Plan de financement",
                        "Lettre d’engagement du porteur, signée",
                        "Inventaire de l’équipement de chaque ESSMS"),
                jour.plusDays(8),
                "Le plan de financement déposé ne dit rien des ressources humaines."));
        var premier = complements.demandes(deposee.id()).getFirst().lignes().getFirst();
        complements.recevoir(new ReceptionSaisie(demandee.id(), demandee.version(), Set.of(premier.id()), jour));
    }
}

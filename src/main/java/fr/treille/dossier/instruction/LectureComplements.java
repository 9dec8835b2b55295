package fr.treille.dossier.instruction;

import fr.treille.dossier.instruction.InstructionRequetes.MessageDit;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The requests made of a file as they are read: who made each, what the porteur was told of it, and what it waits for. */
@Component
class LectureComplements {

    private final InstructionRequetes requetes;

    LectureComplements(InstructionRequetes requetes) {
        this.requetes = requetes;
    }

    /**
     * In two statements whatever their number.
     *
     * @param tous of one file, those of a same request together
     * @param fin of the recevabilité, null where the call is silent
     */
    List<DemandeFiche> demandes(List<Complement> tous, @Nullable LocalDate fin) {
        if (tous.isEmpty()) {
            return List.of();
        }
        var noms = requetes.noms(tous.stream().flatMap(Complement::agents).collect(Collectors.toSet()));
        var messages = requetes.messages(tous.stream()
                .map(Complement::messageId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return tous.stream()
                .collect(Collectors.groupingBy(Complement::demande, TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(demande -> demande(demande, fin, noms, messages))
                .toList();
    }

    private static DemandeFiche demande(
            List<Complement> lignes, @Nullable LocalDate fin, Map<Long, String> noms, Map<Long, MessageDit> messages) {
        var une = lignes.getFirst();
        return new DemandeFiche(
                une.demande(),
                une.pourLe(),
                une.motif(),
                une.demandeLe(),
                noms.getOrDefault(une.demandeParId(), ""),
                averti(une, messages),
                message(une, messages).map(MessageDit::id).orElse(null),
                lignes.stream().map(complement -> complement.ligne(fin, noms)).toList());
    }

    private static Optional<MessageDit> message(Complement une, Map<Long, MessageDit> messages) {
        return Optional.ofNullable(une.messageId()).map(messages::get);
    }

    private static String averti(Complement une, Map<Long, MessageDit> messages) {
        return une.messageId() != null
                ? message(une, messages).map(MessageDit::enClair).orElse("")
                : une.dejaEcrit() ? "Le porteur a été averti hors de Treille." : "Treille n’a pas averti le porteur.";
    }
}

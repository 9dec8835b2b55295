package fr.treille.dossier.instruction;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface InstructionRepository extends Repository<Instruction, Long> {

    Optional<Instruction> findByGrappeId(long grappeId);

    Instruction save(Instruction instruction);

    void delete(Instruction instruction);
}

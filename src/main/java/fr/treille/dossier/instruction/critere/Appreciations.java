package fr.treille.dossier.instruction.critere;

import fr.treille.socle.commun.Colonnes;
import fr.treille.socle.commun.ModificationConcurrente;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What persons found of the criteria of files. */
@Component
public class Appreciations {

    private final AppreciationRepository repository;
    private final JdbcClient base;

    Appreciations(AppreciationRepository repository, JdbcClient base) {
        this.repository = repository;
        this.base = base;
    }

    /** Of a file; those that the facts have left behind since included. */
    public List<AppreciationFiche> deLaGrappe(long grappeId) {
        return base.sql(
                        "SELECT a.*, p.nom_complet par FROM appreciation a LEFT JOIN personnes p ON p.id = a.appreciee_par_id"
                                + " WHERE a.grappe_id = ? ORDER BY a.id")
                .param(grappeId)
                .query((rs, rang) -> new AppreciationFiche(
                        Critere.valueOf(rs.getString("critere")),
                        rs.getString("objet"),
                        rs.getInt("version") + 1,
                        rs.getBoolean("satisfait"),
                        rs.getString("motif"),
                        rs.getString("constat"),
                        Objects.requireNonNullElse(rs.getString("par"), ""),
                        Objects.requireNonNull(Colonnes.instant(rs, "appreciee_le"))))
                .list();
    }

    /**
     * Keeps what a person finds, in the place of what was found before.
     *
     * @param controle the criterion, as the facts now say it
     * @param trouvee version of it that the caller saw, 0 for nothing
     * @throws ModificationConcurrente when somebody found something else meanwhile
     */
    public void dire(
            long grappeId,
            Controle controle,
            int trouvee,
            boolean satisfait,
            String motif,
            long agentId,
            Instant maintenant) {
        var appreciation = repository
                .findByGrappeIdAndCritereAndObjet(grappeId, controle.critere(), controle.objet())
                .orElseGet(() -> new Appreciation(grappeId, controle));
        ModificationConcurrente.exigerVersion(appreciation.version(), trouvee);
        appreciation.dire(satisfait, motif, empreinte(controle.faits()), agentId, maintenant);
        try {
            repository.saveAndFlush(appreciation);
        } catch (DataIntegrityViolationException premiere) {
            throw new ModificationConcurrente(List.of());
        }
    }

    /** Of what the facts say: long texts are compared by it. */
    static String empreinte(String constat) {
        return DigestUtils.sha256Hex(constat);
    }
}

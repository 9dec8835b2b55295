package fr.treille.engagement.acte.registre;

import fr.treille.engagement.acte.Constat;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A document of a kind that has no table of its own. */
@Entity
@Table(name = "acte")
@DynamicUpdate
@AttributeOverride(name = "acte.date", column = @Column(name = "date_acte"))
class ActeCommun extends ActeDeTable<ActeCommun> {

    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    private String constat = "{}";

    protected ActeCommun() {}

    @Override
    public Constat constat() {
        return Constat.lire(constat);
    }
}
